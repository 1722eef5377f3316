/** Settings of a server as they would better be, for the machine and the load that it has. */
@NullMarked
package org.aisconsole.ui.tuning;

import org.jspecify.annotations.NullMarked;
