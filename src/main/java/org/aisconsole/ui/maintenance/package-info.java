/** Screen of the upkeep of tables and indexes: what is due, what may be done alone, and what came of it. */
@NullMarked
package org.aisconsole.ui.maintenance;

import org.jspecify.annotations.NullMarked;
