package org.aisconsole.engine.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.aisconsole.base.breaker.Breakers;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.base.job.Job;
import org.aisconsole.base.job.JobHandle;
import org.aisconsole.base.job.JobRunner;
import org.aisconsole.base.job.Progress;
import org.aisconsole.base.plan.PlanStep;
import org.aisconsole.base.text.Message;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.target.postgres.PostgresTarget;
import org.aisconsole.target.postgres.SessionLimits;
import org.aisconsole.testing.EmbeddedTest;
import org.aisconsole.testing.Eventually;
import org.aisconsole.testing.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@EmbeddedTest
class LoneStepTest {
    private static final SessionLimits LIMITS = new SessionLimits(Duration.ofMinutes(1), Duration.ofMillis(300));
    private static final PlanStep.Sql REINDEX = new PlanStep.Sql(
            "REINDEX INDEX CONCURRENTLY sale_at", "", true, List.of("sale_at_ccnew", "sale_at_ccold"));

    private final PostgresProfile database;
    private final PostgresTarget target;

    LoneStepTest(PostgresProfile database) {
        this.database = database;
        this.target = new PostgresTarget(database, new Breakers());
    }

    @BeforeEach
    void fill() throws SQLException {
        Sql.run(
                database,
                "CREATE TABLE sale (id int PRIMARY KEY, at int)",
                "INSERT INTO sale SELECT i, i % 100 FROM generate_series(1, 50000) i",
                "CREATE INDEX sale_at ON sale (at)");
    }

    @AfterEach
    void close() {
        target.close();
    }

    private LoneStep step(Cancellation cancellation) {
        return new LoneStep(target, LIMITS, cancellation, Progress.none());
    }

    private List<String> invalid() throws SQLException {
        return Sql.column(database, "SELECT indexrelid::regclass::text FROM pg_index WHERE NOT indisvalid").stream()
                .map(String::valueOf)
                .toList();
    }

    @Test
    void aLockThatIsHeldForAWhileIsTriedAgain() throws Exception {
        try (Connection holder = Sql.connect(database);
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("LOCK TABLE sale IN SHARE UPDATE EXCLUSIVE MODE");
            Thread running = Thread.ofVirtual().start(() -> step(Cancellation.never()).run(REINDEX));
            Eventually.holds("it waits", () -> Sql.number(database, "SELECT count(*) FROM pg_stat_activity"
                    + " WHERE datname = current_database() AND wait_event_type = 'Lock'") > 0);
            Thread.sleep(LIMITS.lock()); // so that the first try has failed
            holder.commit();
            Eventually.holds("it is done", () -> !running.isAlive());
        }
        assertThat(invalid()).isEmpty();
    }

    @Test
    void whatTheDiskCannotHoldIsNotBegun() throws SQLException {
        PlanStep.Sql large = REINDEX.needing(Long.MAX_VALUE);
        assertThatExceptionOfType(FailureException.class)
                .isThrownBy(() -> step(Cancellation.never()).run(large))
                .matches(failed -> failed.failure().code().equals("change.room"));
        assertThat(invalid()).isEmpty();
        step(Cancellation.never()).run(REINDEX.needing(1000));
    }

    @Test
    void whatABuildThatFailedLeftIsDropped() throws SQLException {
        PlanStep.Sql build = new PlanStep.Sql(
                "CREATE UNIQUE INDEX CONCURRENTLY \"one at\" ON sale (at)", "", true, List.of("public.\"one at\""));
        assertThatExceptionOfType(FailureException.class)
                .isThrownBy(() -> step(Cancellation.never()).run(build))
                .matches(failed -> failed.failure().code().equals("postgres.rejected"));
        assertThat(invalid()).isEmpty();
    }

    @Test
    void aValidIndexOfThatNameIsNotDropped() throws SQLException {
        PlanStep.Sql build =
                new PlanStep.Sql("CREATE INDEX CONCURRENTLY sale_at ON sale (id)", "", true, List.of("public.sale_at"));
        assertThatExceptionOfType(FailureException.class).isThrownBy(() -> step(Cancellation.never()).run(build));
        assertThat(Sql.column(database, "SELECT indexname FROM pg_indexes WHERE indexname = 'sale_at'")).hasSize(1);
    }

    @Test
    void anInvalidIndexThatWasThereBeforeIsSomebodyElses() throws SQLException {
        PlanStep.Sql build = new PlanStep.Sql(
                "CREATE UNIQUE INDEX CONCURRENTLY theirs ON sale (at)", "", true, List.of("public.theirs"));
        assertThatExceptionOfType(SQLException.class).isThrownBy(() -> Sql.run(database, build.statement()));
        assertThat(invalid()).containsExactly("theirs");
        assertThatExceptionOfType(FailureException.class).isThrownBy(() -> step(Cancellation.never()).run(build));
        assertThat(invalid()).containsExactly("theirs");
    }

    @Test
    void aBuildThatIsCancelledLeavesNothing() throws Exception {
        JobRunner jobs = JobRunner.onVirtualThreads(Runnable::run, InstantSource.system());
        AtomicReference<String> end = new AtomicReference<>("");
        try (Connection old = Sql.connect(database);
                Statement statement = old.createStatement()) {
            old.setAutoCommit(false);
            statement.execute("UPDATE sale SET at = at WHERE id = 1"); // the build has to wait for this transaction
            SessionLimits patient = new SessionLimits(Duration.ofMinutes(1), Duration.ofSeconds(20));
            PlanStep.Sql build = new PlanStep.Sql(
                    "CREATE INDEX CONCURRENTLY more ON sale (at, id)", "", true, List.of("public.more"));
            JobHandle handle = jobs.start(Job.named(Message.of("change.phase", "test"))
                    .work(job -> {
                        new LoneStep(target, patient, job, Progress.none()).run(build);
                        return true;
                    })
                    .onSuccess(done -> end.set("done"))
                    .onFailure(failure -> end.set("failed"))
                    .onCancelled(() -> end.set("cancelled")));
            Eventually.holds("it waits", () -> invalid().contains("more"));
            handle.cancel();
            Thread.sleep(200);
            old.commit();
            Eventually.holds("it is over", () -> invalid().isEmpty());
        }
    }

    @Test
    void noQueryOfTheTrafficFailsDuringAReindex() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        Queue<String> failed = new ConcurrentLinkedQueue<>();
        List<Thread> traffic = new ArrayList<>();
        for (int client = 0; client < 4; client++) {
            int first = client;
            traffic.add(Thread.ofVirtual().start(() -> work(first, over, failed)));
        }
        for (int round = 0; round < 3; round++) {
            step(Cancellation.never()).run(REINDEX);
        }
        over.set(true);
        for (Thread client : traffic) {
            client.join();
        }
        assertThat(failed).isEmpty();
        assertThat(invalid()).isEmpty();
        assertThat(Sql.column(database, "SELECT relname FROM pg_class WHERE relname LIKE 'sale_at%'")).containsExactly("sale_at");
    }

    private void work(int first, AtomicBoolean over, Queue<String> failed) {
        try (Connection connection = Sql.connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute("SET lock_timeout = '1s'; SET enable_seqscan = off");
            for (int i = first; !over.get(); i += 4) {
                statement.execute("UPDATE sale SET at = (at + 1) % 100 WHERE id = " + (1 + i % 50_000));
                statement.execute("SELECT count(*) FROM sale WHERE at = " + i % 100);
            }
        } catch (SQLException refused) {
            failed.add(refused.getMessage());
        }
    }

    @Test
    void theServerTellsHowFarItIs() throws Exception {
        Queue<String> phases = new ConcurrentLinkedQueue<>();
        Progress heard = new Progress() {
            @Override
            public void fraction(double done) {}

            @Override
            public void message(Message message) {
                phases.add(message.args().getFirst().toString());
            }
        };
        try (Connection old = Sql.connect(database);
                Statement statement = old.createStatement()) {
            old.setAutoCommit(false);
            statement.execute("UPDATE sale SET at = at WHERE id = 1");
            SessionLimits patient = new SessionLimits(Duration.ofMinutes(1), Duration.ofSeconds(20));
            Thread running = Thread.ofVirtual()
                    .start(() -> new LoneStep(target, patient, Cancellation.never(), heard).run(REINDEX));
            Eventually.holds("a phase is told", () -> phases.stream().anyMatch(phase -> phase.contains("waiting")));
            old.commit();
            Eventually.holds("it is done", () -> !running.isAlive());
        }
    }
}
