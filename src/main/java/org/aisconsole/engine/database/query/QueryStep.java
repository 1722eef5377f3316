package org.aisconsole.engine.database.query;

import java.time.Instant;
import org.aisconsole.base.metric.StatementWork;

/**
 * What a query cost in a step of time.
 *
 * @param at beginning of the step
 * @param work what it cost
 */
public record QueryStep(Instant at, StatementWork work) {}
