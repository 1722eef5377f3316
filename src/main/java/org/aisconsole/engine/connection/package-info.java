/**
 * The user's servers: where they are, how one signs in, whether they can be reached, and which are open.
 *
 * <p>{@link org.aisconsole.engine.connection.ConnectionBook} keeps what was saved, {@link
 * org.aisconsole.engine.connection.ConnectionTest} tries it step by step, {@link
 * org.aisconsole.engine.connection.Connections} opens and closes it. No secret is ever part of a profile.
 */
@NullMarked
package org.aisconsole.engine.connection;

import org.jspecify.annotations.NullMarked;

