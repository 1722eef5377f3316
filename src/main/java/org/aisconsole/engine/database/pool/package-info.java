/**
 * Who holds how many connections to a server, how many would do, and who forgets to give them back.
 */
@NullMarked
package org.aisconsole.engine.database.pool;

import org.jspecify.annotations.NullMarked;
