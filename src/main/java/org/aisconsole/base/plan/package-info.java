/**
 * Changes as data: what would be done, what must hold before, what holds after, and the way back. A plan can be shown,
 * hashed, saved and applied later by somebody else; it can do nothing by itself.
 */
@NullMarked
package org.aisconsole.base.plan;

import org.jspecify.annotations.NullMarked;

