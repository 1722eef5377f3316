/**
 * The threat watch: keeps what guards saw, finds in it what looks like an attack, says so, and keeps addresses out for a while.
 * {@link org.aisconsole.engine.watch.Watch} is what others call.
 */
@NullMarked
package org.aisconsole.engine.watch;

import org.jspecify.annotations.NullMarked;
