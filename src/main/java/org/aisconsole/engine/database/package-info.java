/**
 * What the console knows of a Postgres beyond its measurements, and how it would improve it: always as a plan.
 */
@NullMarked
package org.aisconsole.engine.database;

import org.jspecify.annotations.NullMarked;

