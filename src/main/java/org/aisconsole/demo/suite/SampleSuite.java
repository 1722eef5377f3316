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
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.aisconsole.base.breaker.Breakers;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.base.job.Progress;
import org.aisconsole.base.text.Message;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.target.postgres.PostgresTarget;
import org.aisconsole.target.postgres.SessionLimits;
import org.jspecify.annotations.Nullable;

/**
 * Loads the sample suite. A comment on the schema marks a suite that is complete, another one a suite that is being loaded
 * and may be begun anew; tables without either are somebody else's and are left alone.
 */
public final class SampleSuite implements AutoCloseable {
    private static final SessionLimits PATIENT = new SessionLimits(Duration.ofHours(2), Duration.ofSeconds(30));
    /** Share of the work that is sending rows; the rest is keys and statistics. */
    private static final double ROWS = 0.85;

    private final PostgresTarget target;
    private final SuiteOptions options;

    /** A suite in the given database. */
    public SampleSuite(PostgresProfile profile, SuiteOptions options) {
        this.target = new PostgresTarget(profile, new Breakers());
        this.options = options;
    }

    /** Whether just this suite is there, whole. Data of another anchor counts: it has grown older, that is all. */
    public boolean isLoaded() {
        return target.read(
                Cancellation.never(), SessionLimits.INTERACTIVE, session -> options.mark().equals(mark(session)));
    }

    /**
     * Loads the suite unless it is there: replaces what an interrupted load, another size or an older format has left.
     *
     * @throws FailureException {@code suite.foreign} if the database has tables of the suite's names that are not the
     *     suite's; {@code postgres…} if the server says no
     * @throws CancellationException if that was asked for; the next load begins anew
     */
    public void load(Progress progress, Cancellation cancellation) {
        if (isLoaded()) {
            return;
        }
        progress.message(Message.of("suite.load", SuiteTable.total(options)));
        target.write(cancellation, PATIENT, this::makeTables);
        new RowLoad(target, options, done -> progress.fraction(done * ROWS)).run(cancellation);
        progress.message(Message.of("suite.keys"));
        target.write(cancellation, PATIENT, session -> execute(session, resource("keys.sql")));
        progress.message(Message.of("suite.analyze"));
        target.write(cancellation, PATIENT, this::finish);
        progress.fraction(1);
    }

    private boolean makeTables(Connection session) throws SQLException {
        String mark = mark(session);
        boolean ours = mark != null && mark.startsWith(SuiteOptions.MARK);
        for (SuiteTable table : SuiteTable.values()) {
            if (!ours && exists(session, table)) {
                throw FailureException.expected("suite.foreign", table.table(), target.profile().database());
            }
            execute(session, "DROP TABLE IF EXISTS " + table.table() + " CASCADE");
        }
        setMark(session, SuiteOptions.MARK);
        return execute(session, resource("tables.sql"));
    }

    private boolean finish(Connection session) throws SQLException {
        execute(session, "ANALYZE");
        return setMark(session, options.mark());
    }

    private static @Nullable String mark(Connection session) throws SQLException {
        return value(session, "SELECT obj_description('public'::regnamespace, ?)", "pg_namespace");
    }

    private static boolean exists(Connection session, SuiteTable table) throws SQLException {
        return value(session, "SELECT to_regclass(?)::text", "public." + table.table()) != null;
    }

    /** Comments take no parameter, so the server itself makes the literal. */
    private static boolean setMark(Connection session, String mark) throws SQLException {
        return execute(
                session,
                Objects.requireNonNull(value(session, "SELECT format('COMMENT ON SCHEMA public IS %L', ?)", mark)));
    }

    private static @Nullable String value(Connection session, String query, String parameter) throws SQLException {
        try (PreparedStatement statement = session.prepareStatement(query)) {
            statement.setString(1, parameter);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }

    private static boolean execute(Connection session, String sql) throws SQLException {
        try (Statement statement = session.createStatement()) {
            return statement.execute(sql);
        }
    }

    private static String resource(String name) {
        try (InputStream resource = SampleSuite.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        target.close();
    }
}
