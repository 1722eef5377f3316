package org.aisconsole.store;

import java.time.Instant;

/**
 * Who is behind a commitment in the audit log.
 *
 * @param handle the commitment
 * @param label what it commits to, such as the name of an account
 * @param key what it was made with, 32 bytes
 * @param since when it was first needed
 */
@SuppressWarnings("ArrayRecordComponent") // bytes as they are stored
public record AuditSubject(String handle, String label, byte[] key, Instant since) {}
