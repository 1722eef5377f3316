/** Changes to servers: the preview of a plan, its application, and what was changed before with its way back. */
@NullMarked
package org.aisconsole.ui.change;

import org.jspecify.annotations.NullMarked;

