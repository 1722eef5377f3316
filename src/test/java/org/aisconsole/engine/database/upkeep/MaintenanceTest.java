package org.aisconsole.engine.database.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.aisconsole.base.event.Port;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.identity.Doorkeeper;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.base.job.Progress;
import org.aisconsole.base.plan.PlanStep;
import org.aisconsole.store.MaintenanceRows;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.testing.ChangeDesk;
import org.aisconsole.testing.EmbeddedTest;
import org.aisconsole.testing.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What tables need is found by what was done to them, done, measured, and by a policy only in its window. */
@EmbeddedTest
class MaintenanceTest {
    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z"); // a Thursday

    private final PostgresProfile database;
    private final ChangeDesk desk;
    private Instant now = NOON;

    MaintenanceTest(PostgresProfile database, @TempDir Path folder) {
        this.database = database;
        this.desk = new ChangeDesk(database, folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Maintenance maintenance() {
        return new Maintenance(
                desk.target(),
                desk.changes(),
                new MaintenanceRows(desk.store()),
                new Doorkeeper(new Port<>(), () -> now),
                desk.recorder(),
                () -> now,
                ZoneOffset.UTC);
    }

    private void tables() throws SQLException {
        Sql.run(
                database,
                "CREATE TABLE visit (id int PRIMARY KEY, label text) WITH (autovacuum_enabled = off)",
                "CREATE INDEX visit_label ON visit (label)",
                "INSERT INTO visit SELECT g, md5(g::text) FROM generate_series(1, 60000) g");
        Sql.run(database, "VACUUM ANALYZE visit");
        Sql.run(database, "DELETE FROM visit WHERE id % 4 <> 0");
        Sql.run(database, "CREATE TABLE calm (id int PRIMARY KEY)", "INSERT INTO calm SELECT generate_series(1, 20)");
    }

    private List<Need> needs() {
        return maintenance().look(Cancellation.never()).needs();
    }

    private List<Done> carryOut(List<Need> needs) {
        return maintenance().carryOut(needs, now.plus(Duration.ofHours(1)), Cancellation.never(), Progress.none());
    }

    private Need need(Chore chore, String object) {
        return needs().stream()
                .filter(need -> need.chore() == chore && need.object().equals(object))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsDueIsDoneAndMeasured() throws SQLException {
        tables();
        assertThat(needs()).extracting(Need::chore, Need::object).containsExactly(
                tuple(Chore.VACUUM, "visit"), tuple(Chore.REINDEX, "visit_label"));
        Done vacuum = carryOut(List.of(need(Chore.VACUUM, "visit"))).getFirst();
        assertThat(vacuum.outcome()).isEqualTo(Done.DONE);
        assertThat(vacuum.before().dead()).isEqualTo(45_000);
        assertThat(vacuum.after().dead()).isZero();
        Done index = carryOut(List.of(need(Chore.REINDEX, "visit_label"))).getFirst();
        assertThat(index.outcome()).isEqualTo(Done.DONE);
        assertThat(index.after().bytes()).isLessThan(index.before().bytes() / 2);
        assertThat(needs()).extracting(Need::chore).doesNotContain(Chore.VACUUM);
        assertThat(maintenance().look(Cancellation.never()).done()).extracting(Done::chore).containsExactly("REINDEX", "VACUUM");
        assertThat(desk.latest().plan().steps().getFirst().shown()).contains("REINDEX INDEX CONCURRENTLY");
    }

    @Test
    void vacuumPausesAsThePolicySays() throws SQLException {
        tables();
        PlanStep step = maintenance().plan(need(Chore.VACUUM, "visit")).steps().getFirst();
        assertThat(step.shown()).startsWith("SET vacuum_cost_delay = '2ms';\nVACUUM");
    }

    @Test
    void itStopsWhenNothingBecomesBetter() throws SQLException {
        tables();
        Sql.run(database, "VACUUM ANALYZE visit");
        try (Connection old = Sql.connect(database);
                Statement statement = old.createStatement()) {
            old.setAutoCommit(false);
            old.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            statement.execute("SELECT count(*) FROM calm");
            Sql.run(database, "UPDATE visit SET label = label || 'x'");
            List<Need> needs = needs();
            List<Done> done = carryOut(needs);
            assertThat(needs).hasSizeGreaterThan(1).first().extracting(Need::chore).isEqualTo(Chore.VACUUM);
            assertThat(done).singleElement().satisfies(held -> assertThat(held.outcome()).isEqualTo(Done.HELD));
            old.rollback();
        }
    }

    @Test
    @Tag("full") // it waits for the lock as long as any change does
    void aTableThatOthersUseIsLeftAndTheNextIsDone() throws SQLException {
        tables();
        Sql.run(database, "CREATE TABLE other WITH (autovacuum_enabled = off) AS SELECT g AS id FROM generate_series(1, 20000) g");
        Sql.run(database, "ANALYZE other");
        Sql.run(database, "UPDATE other SET id = id + 1");
        try (Connection user = Sql.connect(database);
                Statement statement = user.createStatement()) {
            user.setAutoCommit(false);
            statement.execute("LOCK TABLE visit IN SHARE UPDATE EXCLUSIVE MODE");
            Need locked = need(Chore.VACUUM, "visit");
            List<Done> done = carryOut(List.of(locked, need(Chore.VACUUM, "other")));
            assertThat(done).extracting(Done::outcome).containsExactly(Done.BUSY, Done.DONE);
            user.rollback();
        }
    }

    @Test
    void aPolicyActsInItsWindowOnceAndOnlyWhatItMay() throws SQLException {
        tables();
        Maintenance maintenance = maintenance();
        assertThat(alone(maintenance)).as("nothing without a policy").isEmpty();
        Window window = new Window(Set.of(DayOfWeek.THURSDAY), LocalTime.of(13, 0), LocalTime.of(15, 0));
        maintenance.set(new MaintenancePolicy(true, window, EnumSet.of(Chore.VACUUM), 0));
        assertThat(alone(maintenance)).as("before the window").isEmpty();
        now = NOON.plus(Duration.ofMinutes(90));
        assertThat(alone(maintenance)).extracting(Done::chore, Done::alone)
                .containsExactly(tuple("VACUUM", true));
        Sql.run(database, "DELETE FROM visit");
        now = now.plus(Duration.ofMinutes(1));
        assertThat(alone(maintenance)).as("once in a window").isEmpty();
        now = NOON.plus(Duration.ofDays(7)).plus(Duration.ofMinutes(90));
        assertThat(alone(maintenance)).as("the next one").isNotEmpty();
        assertThat(needs()).as("what it may not waits for a person").extracting(Need::chore).contains(Chore.REINDEX);
    }

    private static List<Done> alone(Maintenance maintenance) {
        return maintenance.carryOutAlone(Cancellation.never(), Progress.none());
    }

    @Test
    void aPolicyThatWouldNeverActIsRefused() {
        Window never = new Window(Set.of(), LocalTime.of(1, 0), LocalTime.of(5, 0));
        assertThatExceptionOfType(FailureException.class)
                .isThrownBy(() -> maintenance().set(new MaintenancePolicy(true, never, EnumSet.of(Chore.VACUUM), 2)))
                .satisfies(failed -> assertThat(failed.failure().code()).isEqualTo("maintenance.policy"));
        MaintenancePolicy policy = new MaintenancePolicy(true, MaintenancePolicy.usual().window(), EnumSet.of(Chore.FREEZE), 7);
        maintenance().set(policy);
        assertThat(maintenance().policy()).isEqualTo(policy);
    }

    @Test
    void nothingIsBegunAfterTheWindow() throws SQLException {
        tables();
        assertThat(maintenance().carryOut(needs(), now, Cancellation.never(), Progress.none())).isEmpty();
    }
}
