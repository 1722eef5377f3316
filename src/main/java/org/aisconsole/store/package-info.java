/**
 * The console's own tables, in schema {@code ais_console} of the embedded Postgres or of one that the user chooses: one
 * repository a table, records as rows, Flyway migrations. Nothing outside that schema is touched.
 */
@NullMarked
package org.aisconsole.store;

import org.jspecify.annotations.NullMarked;
