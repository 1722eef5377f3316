/**
 * Encrypted connections: what the user asked for, the contexts made from it, and what a failed handshake means. One way
 * for Postgres and Redis, with the same files and the same sentences.
 */
@NullMarked
package org.aisconsole.target.tls;

import org.jspecify.annotations.NullMarked;

