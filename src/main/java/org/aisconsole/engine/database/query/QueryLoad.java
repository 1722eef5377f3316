package org.aisconsole.engine.database.query;

import java.util.Optional;
import org.aisconsole.base.metric.StatementWork;

/**
 * A query and its part of what a server does.
 *
 * @param query which
 * @param work what it cost over the time looked at
 * @param share of the time that all statements ran, 0 to 1
 * @param regression how it got worse than in the week before, if it did
 */
public record QueryLoad(SampledQuery query, StatementWork work, double share, Optional<Regression> regression) {}
