/**
 * The program's entrance: a plain {@code main} and its commands.
 */
@NullMarked
package org.aisconsole;

import org.jspecify.annotations.NullMarked;
