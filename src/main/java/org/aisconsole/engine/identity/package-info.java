/**
 * Who is at the console. Alone (solo), the user of the operating system is everything. As soon as the store has an account,
 * everybody signs in (team), and the permission table decides.
 */
@NullMarked
package org.aisconsole.engine.identity;

import org.jspecify.annotations.NullMarked;
