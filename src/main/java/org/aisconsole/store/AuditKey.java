package org.aisconsole.store;

import java.time.Instant;

/**
 * A key that checkpoints are signed with.
 *
 * @param id what checkpoints call it
 * @param verifier the public key with its name, as text
 * @param since when a console registered it
 */
public record AuditKey(String id, String verifier, Instant since) {}
