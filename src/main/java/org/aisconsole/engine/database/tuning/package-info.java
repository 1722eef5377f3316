/**
 * How a server is set, how it might better be set for its machine and its load, and the statements that set it so.
 */
@NullMarked
package org.aisconsole.engine.database.tuning;

import org.jspecify.annotations.NullMarked;
