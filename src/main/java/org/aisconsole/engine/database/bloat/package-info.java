/**
 * Space that tables and B-trees take and do not need: estimated from the catalogue and the planner's statistics, without an
 * extension and without reading a row, or measured where {@code pgstattuple} is there.
 */
@NullMarked
package org.aisconsole.engine.database.bloat;

import org.jspecify.annotations.NullMarked;
