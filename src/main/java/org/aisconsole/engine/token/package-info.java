/**
 * Tokens of the HTTP API: short-lived access tokens that are signed (ES256), and refresh tokens that work once.
 */
@NullMarked
package org.aisconsole.engine.token;

import org.jspecify.annotations.NullMarked;
