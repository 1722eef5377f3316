package org.aisconsole.store;

import java.time.Instant;
import org.aisconsole.base.metric.StatementKey;
import org.jdbi.v3.core.mapper.Nested;

/**
 * A statement that was sampled.
 *
 * @param id number in the store
 * @param key by what the server knows it
 * @param statement as the server normalises it, of a long one the beginning; empty if the server would not tell
 * @param cut whether it is only the beginning
 * @param firstSeen when a sample first had it
 * @param lastSeen when one last had it
 */
public record QueryText(
        long id, @Nested StatementKey key, String statement, boolean cut, Instant firstSeen, Instant lastSeen) {}
