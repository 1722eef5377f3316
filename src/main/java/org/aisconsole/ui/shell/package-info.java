/**
 * The frame of the window: navigation, top bar, command palette, job bar, notifications, theme, and the start and end of
 * the window itself.
 */
@NullMarked
package org.aisconsole.ui.shell;

import org.jspecify.annotations.NullMarked;
