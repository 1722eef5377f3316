/** The health of a database: what threatens it, why, and what mends it. */
@NullMarked
package org.aisconsole.ui.health;

import org.jspecify.annotations.NullMarked;
