/** Who is on a server and what they do: live sessions, who waits for whom, and how one of them is stopped. */
@NullMarked
package org.aisconsole.engine.database.session;

import org.jspecify.annotations.NullMarked;
