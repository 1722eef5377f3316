/** The pools of a server: who holds how many connections, how many would do, and who forgets them. */
@NullMarked
package org.aisconsole.ui.pool;

import org.jspecify.annotations.NullMarked;
