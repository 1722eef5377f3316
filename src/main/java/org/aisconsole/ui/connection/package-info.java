/** The user's connections: saved, edited, tested, opened; and the question for a password. */
@NullMarked
package org.aisconsole.ui.connection;

import org.jspecify.annotations.NullMarked;

