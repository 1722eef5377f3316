/** The sessions of a server: who does what, who waits for whom, and stopping one of them. */
@NullMarked
package org.aisconsole.ui.session;

import org.jspecify.annotations.NullMarked;
