package org.aisconsole.demo.suite;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.DoubleConsumer;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.target.postgres.PostgresTarget;
import org.aisconsole.target.postgres.SessionLimits;
import org.jspecify.annotations.Nullable;

/** Sends the rows of all tables, a few tables at a time. If one fails, the others give up. */
final class RowLoad {
    private static final SessionLimits PATIENT = new SessionLimits(Duration.ofHours(2), Duration.ofSeconds(30));
    /** One makes rows while another waits for the server; more would not help on the two cores of a small machine. */
    private static final int SIDE_BY_SIDE = 3;
    private static final int CHECK_EVERY = 1_024;

    private final PostgresTarget target;
    private final SuiteOptions options;
    private final DoubleConsumer progress;
    private final AtomicLong sent = new AtomicLong();
    private volatile boolean failed;

    /**
     * A load that has not begun.
     *
     * @param progress told the share of rows that were sent, from several threads
     */
    RowLoad(PostgresTarget target, SuiteOptions options, DoubleConsumer progress) {
        this.target = target;
        this.options = options;
        this.progress = progress;
    }

    void run(Cancellation cancellation) {
        List<Future<?>> loads = new ArrayList<>();
        try (ExecutorService threads =
                Executors.newFixedThreadPool(SIDE_BY_SIDE, Thread.ofVirtual().name("suite-", 0).factory())) {
            for (SuiteTable table : SuiteTable.largestFirst(options)) {
                loads.add(threads.submit(() -> load(table, cancellation)));
            }
        }
        throwWhatFailed(loads);
    }

    private void load(SuiteTable table, Cancellation cancellation) {
        try {
            target.write(cancellation, PATIENT, session -> copy(session, table, cancellation));
        } catch (RuntimeException reported) {
            failed = true;
            throw reported;
        }
    }

    private boolean copy(Connection session, SuiteTable table, Cancellation cancellation) throws SQLException {
        Dice dice = table.dice(options);
        int rows = table.rows(options);
        try (Copy copy = new Copy(session, table)) {
            for (int done = 0; done < rows; ) {
                int until = Math.min(rows, done + CHECK_EVERY);
                progress.accept((double) sent.addAndGet(until - done) / SuiteTable.total(options));
                for (; done < until; done++) {
                    table.write(copy.row(), done, dice, options);
                    copy.endRow();
                }
                check(cancellation);
            }
            copy.finish();
        }
        return true;
    }

    private void check(Cancellation cancellation) {
        cancellation.check();
        if (failed || Thread.currentThread().isInterrupted()) {
            throw new CancellationException();
        }
    }

    /** What stopped one load made the others give up: the first is worth telling, giving up is not. */
    private static void throwWhatFailed(List<Future<?>> loads) {
        @Nullable RuntimeException worst = null;
        for (Future<?> load : loads) {
            RuntimeException failure = failure(load);
            if (failure != null && (worst == null || worst instanceof CancellationException)) {
                worst = failure;
            }
        }
        if (worst != null) {
            throw worst;
        }
    }

    private static @Nullable RuntimeException failure(Future<?> load) {
        try {
            load.get();
            return null;
        } catch (ExecutionException failed) {
            return failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new CancellationException();
        }
    }
}
