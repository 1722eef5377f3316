/**
 * Secrets: kept in the system's keychain, in a vault under a passphrase or for the session only, and kept out of what
 * people and files can see.
 */
@NullMarked
package org.aisconsole.base.secret;

import org.jspecify.annotations.NullMarked;

