/**
 * Merkle trees as RFC 6962 and RFC 9162 define them: root, proof that an entry is in a log, proof that a log only grew. Knows
 * hashes, and nothing of what was hashed.
 */
@NullMarked
package org.aisconsole.base.merkle;

import org.jspecify.annotations.NullMarked;
