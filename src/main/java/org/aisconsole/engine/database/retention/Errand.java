package org.aisconsole.engine.database.retention;

import java.time.Instant;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.base.job.Progress;
import org.aisconsole.target.postgres.PostgresTarget;
import org.jspecify.annotations.Nullable;

/**
 * What the parts of a run have in common.
 *
 * @param target the server
 * @param policy what is to be done
 * @param cutOff what is older is due
 * @param journal where it is written down
 * @param archive where rows go; null for nowhere
 * @param cancellation whether it should stop, which reaches the server
 * @param progress where it is told how far it is
 */
record Errand(
        PostgresTarget target,
        RetentionPolicy policy,
        Instant cutOff,
        Journal journal,
        @Nullable Archive archive,
        Cancellation cancellation,
        Progress progress) {}
