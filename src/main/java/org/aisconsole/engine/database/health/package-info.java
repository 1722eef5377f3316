/**
 * What threatens a Postgres database, ranked by harm: each finding with its evidence, the reason why it matters, and the exact
 * statement that mends it. The rules are functions of a {@code Catalog}; none asks the server itself.
 */
@NullMarked
package org.aisconsole.engine.database.health;

import org.jspecify.annotations.NullMarked;
