package org.aisconsole.store;

import java.time.Instant;
import org.aisconsole.base.metric.StatementWork;
import org.jdbi.v3.core.mapper.Nested;

/**
 * What a statement cost over a step of time.
 *
 * @param query its number in the store; 0 for all that were not loud enough to be kept apart
 * @param at end of the step of a sample, beginning of one that was rolled up
 * @param work what it cost
 */
public record QueryPoint(long query, Instant at, @Nested StatementWork work) {}
