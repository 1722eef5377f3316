/** The screen of the threat watch: what was seen, what looks like an attack, and who is kept out. */
@NullMarked
package org.aisconsole.ui.watch;

import org.jspecify.annotations.NullMarked;
