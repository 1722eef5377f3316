package org.aisconsole.engine.change;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.base.job.Progress;
import org.aisconsole.base.plan.PlanStep;
import org.aisconsole.target.postgres.PostgresTarget;
import org.aisconsole.target.postgres.SessionLimits;
import org.aisconsole.target.postgres.SqlRows;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a statement that refuses to be part of a transaction. It waits for a lock only for seconds, since everybody who comes
 * later queues behind it, and tries again after a pause in which they get through. What a failed try leaves, an invalid
 * index, is dropped, also where the server was away for a moment; it never ends anybody else's session.
 */
final class LoneStep {
    private static final Logger LOG = LoggerFactory.getLogger(LoneStep.class);
    private static final int TRIES = 6;
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final String LOCKED = "postgres.locked";
    private static final String EXISTS = "SELECT count(*) AS found FROM pg_class WHERE oid = to_regclass(:name)";
    private static final String INVALID =
            "SELECT count(*) AS found FROM pg_index WHERE NOT indisvalid AND indexrelid = to_regclass(:name)";

    private final PostgresTarget target;
    private final SessionLimits limits;
    private final Cancellation cancellation;
    private final Progress progress;

    LoneStep(PostgresTarget target, SessionLimits limits, Cancellation cancellation, Progress progress) {
        this.target = target;
        this.limits = limits;
        this.cancellation = cancellation;
        this.progress = progress;
    }

    void run(PlanStep.Sql step) {
        new ServerDisk(target).require(step.room(), cancellation);
        // what is there already is somebody else's, perhaps just being built
        List<String> ours = step.leftovers().stream().filter(name -> !exists(name)).toList();
        for (int attempt = 1; true; attempt++) {
            try (ServerProgress watching = new ServerProgress(target, progress)) {
                target.writeAlone(cancellation, limits, step.settings(), step.statement(), watching::of);
                return;
            } catch (FailureException | CancellationException failed) {
                clear(ours);
                boolean waited = failed instanceof FailureException why && why.failure().code().equals(LOCKED);
                if (!waited || attempt == TRIES) {
                    throw failed;
                }
                pause(PAUSE.multipliedBy(attempt), cancellation);
            }
        }
    }

    static void pause(Duration time, Cancellation cancellation) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
        cancellation.check();
    }

    /**
     * What cannot be cleared is found by the health check as an invalid index; the failure itself matters more. On a thread of
     * its own, since a job that was cancelled is interrupted, and then cannot ask the server any more.
     */
    private void clear(List<String> indexes) {
        Thread clearing = Thread.ofVirtual().name("clearing").start(() -> indexes.forEach(this::dropOrTell));
        boolean interrupted = false;
        while (clearing.isAlive()) {
            try {
                clearing.join();
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void dropOrTell(String index) {
        try {
            drop(index);
        } catch (FailureException kept) {
            LOG.warn("left behind: {}", index, kept);
        }
    }

    private void drop(String index) {
        for (int attempt = 1; true; attempt++) {
            try {
                if (isInvalid(index)) {
                    target.writeAlone(Cancellation.never(), limits, Map.of(), dropping(index), pid -> {});
                }
                return;
            } catch (FailureException away) {
                if (attempt == TRIES) {
                    throw away;
                }
                pauseAnyhow(attempt);
            }
        }
    }

    private static void pauseAnyhow(int attempt) {
        try {
            Thread.sleep(PAUSE.multipliedBy(attempt));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean exists(String index) {
        return counts(EXISTS, index);
    }

    private boolean isInvalid(String index) {
        return counts(INVALID, index);
    }

    private boolean counts(String query, String index) {
        List<Count> counted = target.read(
                Cancellation.never(),
                SessionLimits.INTERACTIVE,
                session -> SqlRows.list(session, query, Count.class, Map.of("name", index)));
        return counted.getFirst().found > 0;
    }

    private record Count(long found) {}

    /** The name is quoted already: it is part of the plan that was previewed. */
    private static String dropping(String index) {
        return "DROP INDEX CONCURRENTLY IF EXISTS " + index;
    }
}
