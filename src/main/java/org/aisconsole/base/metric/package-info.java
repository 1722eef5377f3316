/**
 * The metric port: what is measured, in which unit, and the ticks that carry the values.
 */
@NullMarked
package org.aisconsole.base.metric;

import org.jspecify.annotations.NullMarked;
