/**
 * The audit ledger: a Merkle log (RFC 6962) of every act that changes something, with signed checkpoints that witnesses keep, so
 * that whoever alters, removes, reorders or forks what was written is found out. {@link org.aisconsole.engine.audit.Ledger} is
 * what others call; persons appear in it only as commitments that can be erased
 * ({@link org.aisconsole.engine.audit.Subjects}).
 */
@NullMarked
package org.aisconsole.engine.audit;

import org.jspecify.annotations.NullMarked;
