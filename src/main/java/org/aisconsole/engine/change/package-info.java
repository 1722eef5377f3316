/**
 * The one way by which the console changes a server: a plan is previewed, applied once, verified, recorded, and can be
 * taken back.
 */
@NullMarked
package org.aisconsole.engine.change;

import org.jspecify.annotations.NullMarked;

