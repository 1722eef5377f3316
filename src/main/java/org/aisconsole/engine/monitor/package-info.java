/**
 * Measures every target once a tick, keeps the recent past in memory and publishes each tick on the metric port.
 */
@NullMarked
package org.aisconsole.engine.monitor;

import org.jspecify.annotations.NullMarked;
