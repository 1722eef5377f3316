/**
 * What this console is made of: its version, the machine that it runs on, the libraries that are shipped with it.
 */
@NullMarked
package org.aisconsole.ui.about;

import org.jspecify.annotations.NullMarked;

