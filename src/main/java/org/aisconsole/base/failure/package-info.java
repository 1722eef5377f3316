/**
 * What can go wrong, typed: an expected failure with a remedy, or a bug with a code.
 */
@NullMarked
package org.aisconsole.base.failure;

import org.jspecify.annotations.NullMarked;
