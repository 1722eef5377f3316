/**
 * A Postgres server: profile, pool, session safety, version and rights.
 */
@NullMarked
package org.aisconsole.target.postgres;

import org.jspecify.annotations.NullMarked;
