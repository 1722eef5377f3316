/**
 * What a Postgres database consists of and how it stands, read whole in a handful of queries: the ground on which health,
 * indexes, bloat and maintenance are judged without asking the server again.
 */
@NullMarked
package org.aisconsole.engine.database.catalog;

import org.jspecify.annotations.NullMarked;
