package org.aisconsole.store;

import java.time.Instant;

/**
 * A signed statement of what the audit log was.
 *
 * @param size entries that it covers
 * @param keyId key that signed it
 * @param at when
 * @param note the statement as text with its signature
 * @param subtrees roots of the tree's perfect subtrees, 32 bytes each
 */
@SuppressWarnings("ArrayRecordComponent") // bytes as they are stored
public record AuditCheckpoint(long size, String keyId, Instant at, String note, byte[] subtrees) {}
