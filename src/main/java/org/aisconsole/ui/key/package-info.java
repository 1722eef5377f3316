/** Keys: which there are, and their rotation with everything encrypted anew. */
@NullMarked
package org.aisconsole.ui.key;

import org.jspecify.annotations.NullMarked;
