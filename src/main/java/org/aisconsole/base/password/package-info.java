/**
 * Passwords of people: hashed with Argon2id at a cost that suits the machine, verified, and hashed anew where the hash is of
 * an older kind.
 */
@NullMarked
package org.aisconsole.base.password;

import org.jspecify.annotations.NullMarked;
