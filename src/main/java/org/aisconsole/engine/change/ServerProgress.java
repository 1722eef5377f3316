package org.aisconsole.engine.change;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.base.job.Progress;
import org.aisconsole.base.text.Message;
import org.aisconsole.target.postgres.PostgresTarget;
import org.aisconsole.target.postgres.SessionLimits;
import org.aisconsole.target.postgres.SqlRows;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the server, now and then, how far a long statement of another session is, and tells it on. */
final class ServerProgress implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ServerProgress.class);
    private static final Duration EVERY = Duration.ofMillis(500);
    /** One row while such a statement runs; the share is of its present phase. */
    private static final String QUERY =
            """
            SELECT phase, coalesce(CASE WHEN blocks_total > 0 THEN blocks_done::float8 / blocks_total
                                        WHEN tuples_total > 0 THEN tuples_done::float8 / tuples_total END, -1) AS share
            FROM pg_stat_progress_create_index WHERE pid = :pid
            UNION ALL
            SELECT phase, CASE WHEN heap_blks_total > 0 THEN heap_blks_scanned::float8 / heap_blks_total ELSE -1 END
            FROM pg_stat_progress_vacuum WHERE pid = :pid
            UNION ALL
            SELECT phase, CASE WHEN heap_blks_total > 0 THEN heap_blks_scanned::float8 / heap_blks_total ELSE -1 END
            FROM pg_stat_progress_cluster WHERE pid = :pid
            """;

    private final PostgresTarget target;
    private final Progress progress;
    private @Nullable Thread asking;

    ServerProgress(PostgresTarget target, Progress progress) {
        this.target = target;
        this.progress = progress;
    }

    /** Follows a session from now on. */
    void of(int pid) {
        if (!progress.equals(Progress.none())) {
            asking = Thread.ofVirtual().name("server-progress").start(() -> follow(pid));
        }
    }

    private void follow(int pid) {
        try {
            while (true) {
                Thread.sleep(EVERY);
                read(pid).forEach(phase -> {
                    progress.message(Message.of("change.phase", phase.phase));
                    progress.fraction(phase.share);
                });
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        } catch (FailureException away) {
            LOG.debug("no progress to be had", away);
        }
    }

    private List<Phase> read(int pid) {
        return target.read(
                Cancellation.never(),
                SessionLimits.TICK,
                session -> SqlRows.list(session, QUERY, Phase.class, Map.of("pid", pid)));
    }

    private record Phase(String phase, double share) {}

    @Override
    public void close() {
        if (asking != null) {
            asking.interrupt();
        }
    }
}
