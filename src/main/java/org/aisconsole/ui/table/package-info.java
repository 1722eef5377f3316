/** The tables of a database: their size, bloat and upkeep, and what is done about it. */
@NullMarked
package org.aisconsole.ui.table;

import org.jspecify.annotations.NullMarked;
