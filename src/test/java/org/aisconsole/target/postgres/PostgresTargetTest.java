package org.aisconsole.target.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.aisconsole.base.breaker.Breakers;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.base.job.Job;
import org.aisconsole.base.job.JobHandle;
import org.aisconsole.base.job.JobRunner;
import org.aisconsole.base.job.JobState;
import org.aisconsole.base.secret.Secret;
import org.aisconsole.base.text.Message;
import org.aisconsole.target.Endpoint;
import org.aisconsole.target.Environment;
import org.aisconsole.target.WriteGate;
import org.aisconsole.testing.EmbeddedTest;
import org.aisconsole.testing.Eventually;
import org.aisconsole.testing.OldServers;
import org.aisconsole.testing.SmallServer;
import org.aisconsole.testing.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@EmbeddedTest
class PostgresTargetTest {
    private static final SessionLimits SHORT = new SessionLimits(Duration.ofMillis(200), Duration.ofMillis(100));

    private final PostgresProfile profile;
    private final Breakers breakers = new Breakers();
    private final PostgresTarget target;

    PostgresTargetTest(PostgresProfile profile) {
        this.profile = profile;
        this.target = new PostgresTarget(profile, breakers);
    }

    @AfterEach
    void close() {
        target.close();
    }

    private static int number(Connection session, String sql) throws SQLException {
        try (Statement statement = session.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }

    private static boolean execute(Connection session, String sql) throws SQLException {
        try (Statement statement = session.createStatement()) {
            return statement.execute(sql);
        }
    }

    private int read(String sql) {
        return target.read(Cancellation.never(), SessionLimits.INTERACTIVE, session -> number(session, sql));
    }

    private static void assertFails(String code, PostgresTarget target, SessionLimits limits, String sql) {
        assertThatExceptionOfType(FailureException.class)
                .isThrownBy(() -> target.read(Cancellation.never(), limits, session -> execute(session, sql)))
                .satisfies(failed -> assertThat(failed.failure().code()).isEqualTo(code));
    }

    private PostgresTarget other(PostgresProfile changed) {
        return new PostgresTarget(changed, breakers);
    }

    @Test
    void readingReadsAndWritingWrites() throws SQLException {
        target.write(
                Cancellation.never(),
                SessionLimits.INTERACTIVE,
                session -> execute(session, "CREATE TABLE t AS SELECT 7 AS n"));
        assertThat(read("SELECT n FROM t")).isEqualTo(7);
        assertThat(Sql.number(profile, "SELECT n FROM t")).isEqualTo(7);
    }

    @Test
    void readingCannotWrite() {
        assertFails("postgres.readonly", target, SessionLimits.INTERACTIVE, "CREATE TABLE t(n int)");
    }

    @Test
    void aFailedWriteLeavesNothing() throws SQLException {
        assertThatExceptionOfType(FailureException.class).isThrownBy(() -> target.write(
                Cancellation.never(), SessionLimits.INTERACTIVE, session -> {
                    execute(session, "CREATE TABLE t(n int)");
                    return execute(session, "SELECT 1/0");
                }));
        assertThat(Sql.column(profile, "SELECT 1 FROM pg_class WHERE relname = 't'")).isEmpty();
    }

    private PostgresProfile production() {
        return new PostgresProfile(
                "postgres:production",
                "p",
                Environment.PRODUCTION,
                profile.endpoint(),
                profile.database(),
                profile.user(),
                profile.password());
    }

    private static void assertWriteFails(String code, PostgresTarget target) {
        assertThatExceptionOfType(FailureException.class)
                .isThrownBy(() -> makeTable(target))
                .satisfies(refused -> assertThat(refused.failure().code()).isEqualTo(code));
    }

    private static void makeTable(PostgresTarget target) {
        target.write(
                Cancellation.never(),
                SessionLimits.INTERACTIVE,
                session -> execute(session, "CREATE TABLE IF NOT EXISTS t(n int)"));
    }

    @Test
    void productionIsLockedUntilSomebodyUnlocksIt() {
        WriteGate gate = new WriteGate(Environment.PRODUCTION, InstantSource.system());
        try (PostgresTarget guarded = new PostgresTarget(production(), breakers, gate)) {
            assertWriteFails("target.locked", guarded);
            gate.unlock(Duration.ofMinutes(1), "a test");
            makeTable(guarded);
            guarded.writeAlone(Cancellation.never(), SessionLimits.INTERACTIVE, Map.of(), "VACUUM t", pid -> {});
            gate.lock();
            assertWriteFails("target.locked", guarded);
        }
    }

    @Test
    void productionIsReadOnlyOnTheServerToo() throws SQLException {
        try (PostgresTarget guarded = other(production());
                Connection session = guarded.dataSource().getConnection()) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> execute(session, "CREATE TABLE t(n int)"))
                    .satisfies(refused -> assertThat(refused.getSQLState()).isEqualTo("25006"));
        }
    }

    @Test
    void aServerThatAcceptsAndNeverAnswersIsSaidInTime() throws IOException {
        try (SmallServer silent = SmallServer.silent();
                PostgresTarget target = other(profile.at(silent.endpoint()))) {
            assertFails("postgres.unreachable", target, SessionLimits.TICK, "SELECT 1");
        }
    }

    @Test
    void aServerThatIsTooOldIsRefusedByName() throws IOException {
        try (SmallServer old = OldServers.postgres96();
                PostgresTarget target = other(profile.at(old.endpoint()))) {
            assertThatExceptionOfType(FailureException.class).isThrownBy(target::identity).satisfies(refused -> {
                assertThat(refused.failure().args()).containsExactly("9.6.24");
                assertThat(refused.failure().code()).isEqualTo("postgres.version");
            });
        }
    }

    @Test
    void aMissingPasswordIsToldFromAWrongOne() {
        PostgresProfile none = new PostgresProfile(
                "postgres:none",
                "n",
                Environment.LOCAL,
                profile.endpoint(),
                profile.database(),
                profile.user(),
                Secret.of(""));
        try (PostgresTarget target = other(none)) {
            assertFails("postgres.password", target, SessionLimits.INTERACTIVE, "SELECT 1");
        }
    }

    @Test
    void everySessionIsNamedAndLimited() {
        assertThat(read("SELECT (current_setting('application_name') = 'ais-console')::int")).isEqualTo(1);
        assertThat(read("SELECT (current_setting('statement_timeout') = '30s')::int")).isEqualTo(1);
        assertThat(read("SELECT (current_setting('lock_timeout') = '2s')::int")).isEqualTo(1);
        assertThat(read("SELECT (current_setting('idle_in_transaction_session_timeout') = '1min')::int"))
                .isEqualTo(1);
    }

    @Test
    void aLongStatementIsEnded() {
        assertFails("postgres.timeout", target, SHORT, "SELECT pg_sleep(30)");
    }

    @Test
    void aLockedTableIsNotWaitedForLong() throws SQLException {
        Sql.run(profile, "CREATE TABLE t(n int)");
        try (Connection holder = Sql.connect(profile)) {
            holder.setAutoCommit(false);
            execute(holder, "LOCK TABLE t");
            SessionLimits limits = new SessionLimits(Duration.ofSeconds(20), Duration.ofMillis(100));
            assertFails("postgres.locked", target, limits, "SELECT * FROM t");
        }
    }

    @Test
    void cancellingAJobEndsItsStatementOnTheServer() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        JobRunner runner = JobRunner.onVirtualThreads(Runnable::run, InstantSource.system());
        JobHandle job = runner.start(Job.named(Message.of("base.test"))
                .work(context -> target.read(context, SessionLimits.INTERACTIVE, session -> {
                    begun.countDown();
                    return execute(session, "SELECT pg_sleep(29)");
                }))
                .onSuccess(done -> {})
                .onFailure(failed -> {}));
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        Eventually.holds("the statement runs", () -> sleepers() == 1);
        job.cancel();
        assertThat(job.await(Duration.ofSeconds(10))).isTrue();
        assertThat(job.status().state()).isEqualTo(JobState.CANCELLED);
        Eventually.holds("nothing runs any more", () -> sleepers() == 0);
        assertThat(read("SELECT 1")).isEqualTo(1);
    }

    private long sleepers() throws SQLException {
        return Sql.number(
                profile,
                "SELECT count(*) FROM pg_stat_activity WHERE state = 'active' AND query = 'SELECT pg_sleep(29)'"
                        + " AND datname = current_database()");
    }

    @Test
    void aKilledBackendIsReportedAndTheNextReadWorks() {
        assertFails(
                "postgres.unreachable", target, SessionLimits.INTERACTIVE, "SELECT pg_terminate_backend(pg_backend_pid())");
        assertThat(read("SELECT 1")).isEqualTo(1);
    }

    @Test
    void aWrongPasswordIsSaidByName() {
        PostgresProfile wrong = new PostgresProfile(
                "postgres:wrong",
                "w",
                Environment.LOCAL,
                profile.endpoint(),
                profile.database(),
                profile.user(),
                Secret.of("wrong"));
        try (PostgresTarget refused = other(wrong)) {
            assertFails("postgres.signin", refused, SessionLimits.INTERACTIVE, "SELECT 1");
        }
    }

    @Test
    void anUnknownDatabaseIsSaidByName() {
        try (PostgresTarget lost = other(profile.withDatabase("nowhere"))) {
            assertFails("postgres.database", lost, SessionLimits.INTERACTIVE, "SELECT 1");
        }
    }

    @Test
    void aServerThatIsNotThereIsSaidByName() {
        PostgresProfile nobody = new PostgresProfile(
                "postgres:nobody", "n", Environment.LOCAL, new Endpoint("127.0.0.1", 1), "x", "x", Secret.of("x"));
        try (PostgresTarget gone = other(nobody)) {
            assertFails("postgres.unreachable", gone, SessionLimits.INTERACTIVE, "SELECT 1");
        }
    }

    @Test
    void aMissingRightIsSaidWithWhatWouldHelp() throws SQLException {
        String role = "plain_" + profile.database();
        Sql.run(profile, "CREATE TABLE hidden(n int)", "CREATE ROLE " + role + " LOGIN PASSWORD 'pw'");
        PostgresProfile plain = new PostgresProfile(
                "postgres:plain",
                "p",
                Environment.LOCAL,
                profile.endpoint(),
                profile.database(),
                role,
                Secret.of("pw"));
        try (PostgresTarget poor = other(plain)) {
            assertFails("postgres.denied", poor, SessionLimits.INTERACTIVE, "SELECT * FROM hidden");
            assertThat(poor.identity().monitor()).isFalse();
        } finally {
            Sql.run(profile, "DROP OWNED BY " + role, "DROP ROLE " + role);
        }
    }

    @Test
    void aWrongStatementKeepsTheServersSentence() {
        assertThatExceptionOfType(FailureException.class)
                .isThrownBy(() -> read("SELECT nothing FROM nowhere"))
                .satisfies(rejected -> {
                    assertThat(rejected.failure().code()).isEqualTo("postgres.rejected");
                    assertThat(rejected.failure().args()).contains("42P01");
                    assertThat(rejected.failure().args()).anyMatch(arg -> arg.toString().contains("nowhere"));
                });
    }

    @Test
    void theServerIsKnownByVersionAndRights() {
        PostgresIdentity identity = target.identity();
        assertThat(identity.major()).isEqualTo(18);
        assertThat(identity.versionText()).isEqualTo("18.6");
        assertThat(identity.superuser()).isTrue();
        assertThat(identity.monitor()).isTrue();
        assertThat(identity.replica()).isFalse();
        assertThat(identity.has("plpgsql")).isTrue();
    }

    @Test
    void aClosedTargetSaysSo() {
        target.close();
        assertFails("postgres.closed", target, SessionLimits.INTERACTIVE, "SELECT 1");
    }

    @Test
    void aTargetThatIsClosedUnderItsWorkEndsItWithAFailure() throws Exception {
        CompletableFuture<Throwable> ended = new CompletableFuture<>();
        CountDownLatch begun = new CountDownLatch(1);
        Thread.ofVirtual().start(() -> {
            try {
                target.read(Cancellation.never(), SessionLimits.INTERACTIVE, session -> {
                    begun.countDown();
                    return session.createStatement().execute("SELECT pg_sleep(20)");
                });
                ended.complete(new AssertionError("it went through"));
            } catch (Throwable thrown) {
                ended.complete(thrown);
            }
        });
        begun.await();
        target.close();
        assertThat(ended.get(30, TimeUnit.SECONDS)).isInstanceOf(FailureException.class);
    }
}
