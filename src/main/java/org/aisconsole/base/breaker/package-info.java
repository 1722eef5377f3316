/**
 * Circuit breakers around every outside dependency, their state visible.
 */
@NullMarked
package org.aisconsole.base.breaker;

import org.jspecify.annotations.NullMarked;
