/**
 * The screen of the rate limits: who used how much, what was refused, and the rules.
 */
@NullMarked
package org.aisconsole.ui.limit;

import org.jspecify.annotations.NullMarked;
