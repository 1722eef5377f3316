package org.aisconsole.store;

import java.time.Instant;

/**
 * A key that encrypts values of the store.
 *
 * @param id its name in tokens
 * @param wrapped the key, encrypted by one that is not in the store
 * @param createdAt when it was made
 * @param messages values that it has encrypted or that are reserved for it
 * @param isCurrent whether it encrypts now
 */
public record DataKeyRecord(String id, String wrapped, Instant createdAt, long messages, boolean isCurrent) {}
