package org.aisconsole.demo.suite;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.aisconsole.base.breaker.Breakers;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.base.job.Progress;
import org.aisconsole.base.text.Message;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.target.postgres.PostgresTarget;
import org.aisconsole.target.postgres.SessionLimits;

/** Loads the sample suite. A comment on the schema marks a suite that is complete; anything else is begun anew. */
public final class SampleSuite implements AutoCloseable {
    private static final SessionLimits PATIENT = new SessionLimits(Duration.ofMinutes(30), Duration.ofSeconds(30));
    private static final int CHECK_EVERY = 1024;

    private final PostgresTarget target;
    private final SuiteOptions options;

    /** A suite in the given database. */
    public SampleSuite(PostgresProfile profile, SuiteOptions options) {
        this.target = new PostgresTarget(profile, new Breakers());
        this.options = options;
    }

    /** Whether just this suite is there, whole. */
    public boolean isLoaded() {
        return target.read(Cancellation.never(), SessionLimits.INTERACTIVE, session -> {
            try (Statement statement = session.createStatement();
                    ResultSet row = statement.executeQuery(
                            "SELECT obj_description('public'::regnamespace, 'pg_namespace')")) {
                row.next();
                return options.mark().equals(row.getString(1));
            }
        });
    }

    /** Loads the suite unless it is there: replaces what an interrupted load or another size has left. */
    public void load(Progress progress, Cancellation cancellation) {
        if (isLoaded()) {
            return;
        }
        progress.message(Message.of("suite.load", SuiteTable.total(options)));
        target.write(cancellation, PATIENT, this::makeSchema);
        AtomicLong done = new AtomicLong();
        for (List<SuiteTable> step : SuiteTable.steps()) {
            loadSideBySide(step, done, progress, cancellation);
        }
        progress.message(Message.of("suite.analyze"));
        target.write(cancellation, PATIENT, this::finish);
    }

    private boolean makeSchema(Connection session) throws SQLException {
        try (Statement statement = session.createStatement()) {
            statement.execute("COMMENT ON SCHEMA public IS NULL");
            for (SuiteTable table : SuiteTable.values()) {
                statement.execute("DROP TABLE IF EXISTS " + table.table() + " CASCADE");
            }
            return statement.execute(schema());
        }
    }

    private static String schema() {
        try (InputStream resource = SampleSuite.class.getResourceAsStream("schema.sql")) {
            return new String(Objects.requireNonNull(resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void loadSideBySide(
            List<SuiteTable> tables, AtomicLong done, Progress progress, Cancellation cancellation) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> loads = new ArrayList<>();
            for (SuiteTable table : tables) {
                loads.add(threads.submit(() -> target.write(
                        cancellation, PATIENT, session -> load(session, table, done, progress, cancellation))));
            }
            for (Future<?> load : loads) {
                await(load);
            }
        }
    }

    private static void await(Future<?> load) {
        try {
            load.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }

    private boolean load(
            Connection session, SuiteTable table, AtomicLong done, Progress progress, Cancellation cancellation)
            throws SQLException {
        Dice dice = new Dice(options.seed() * 31 + table.name().hashCode());
        int rows = table.rows(options);
        try (Copy copy = new Copy(session, table.table(), table.columns())) {
            for (int i = 0; i < rows; i++) {
                table.row(copy.row(), i, dice, options);
                copy.endRow();
                if (i % CHECK_EVERY == 0) {
                    cancellation.check();
                    progress.fraction((double) done.addAndGet(CHECK_EVERY) / SuiteTable.total(options));
                }
            }
            copy.finish();
        }
        return true;
    }

    private boolean finish(Connection session) throws SQLException {
        try (Statement statement = session.createStatement();
                PreparedStatement mark = session.prepareStatement("SELECT format('COMMENT ON SCHEMA public IS %L', ?)")) {
            statement.execute("ANALYZE");
            mark.setString(1, options.mark());
            try (ResultSet row = mark.executeQuery()) {
                row.next();
                return statement.execute(row.getString(1));
            }
        }
    }

    @Override
    public void close() {
        target.close();
    }
}
