/**
 * What tables and indexes need, by their own figures rather than by the calendar; done on demand, or by a policy in its
 * window; and what came of it.
 */
@NullMarked
package org.aisconsole.engine.database.upkeep;

import org.jspecify.annotations.NullMarked;
