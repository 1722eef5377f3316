/**
 * What statements cost: sampled into the store, compared with the week before, and what can be done about them.
 */
@NullMarked
package org.aisconsole.engine.database.query;

import org.jspecify.annotations.NullMarked;
