/** The indexes of a database: which earn their keep, which do not, and what is done with those. */
@NullMarked
package org.aisconsole.ui.index;

import org.jspecify.annotations.NullMarked;
