package org.aisconsole.engine.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.aisconsole.base.breaker.Breakers;
import org.aisconsole.base.event.Port;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.identity.Actor;
import org.aisconsole.base.identity.Door;
import org.aisconsole.base.identity.Doorkeeper;
import org.aisconsole.base.identity.Role;
import org.aisconsole.base.identity.SecurityEvent;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.base.plan.Plan;
import org.aisconsole.base.plan.PlanCheck;
import org.aisconsole.base.plan.PlanStep;
import org.aisconsole.base.text.Message;
import org.aisconsole.engine.audit.Ledger;
import org.aisconsole.engine.audit.LedgerEntry;
import org.aisconsole.engine.audit.LedgerKey;
import org.aisconsole.engine.audit.LedgerQuery;
import org.aisconsole.engine.audit.Recorder;
import org.aisconsole.engine.change.Change.State;
import org.aisconsole.engine.connection.Connections;
import org.aisconsole.engine.connection.OpenConnection;
import org.aisconsole.engine.database.Extensions;
import org.aisconsole.store.ChangeRecords;
import org.aisconsole.store.Store;
import org.aisconsole.target.Environment;
import org.aisconsole.target.WriteGate;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.target.postgres.PostgresTarget;
import org.aisconsole.target.redis.RedisProfile;
import org.aisconsole.target.redis.RedisTarget;
import org.aisconsole.testing.EmbeddedTest;
import org.aisconsole.testing.KeyPrefix;
import org.aisconsole.testing.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@EmbeddedTest
class ChangesTest {
    private static final InstantSource CLOCK = InstantSource.system();

    private final PostgresProfile database;
    private final KeyPrefix prefix;
    private final Breakers breakers = new Breakers();
    private final WriteGate gate = new WriteGate(Environment.PRODUCTION, CLOCK);
    private final PostgresTarget postgres;
    private final Connections connections;
    private final Store store;
    private final Ledger ledger;
    private final Changes changes;
    private final Port<SecurityEvent> guards = new Port<>();
    private final List<SecurityEvent> told = new CopyOnWriteArrayList<>();
    private Actor actor = Actor.solo("amy", Door.WINDOW);

    ChangesTest(PostgresProfile database, RedisProfile redis, KeyPrefix prefix) {
        this.database = database;
        this.prefix = prefix;
        this.postgres = new PostgresTarget(database, breakers, gate);
        this.connections = new Connections(breakers, (profile, role) -> Optional.empty(), CLOCK);
        connections.adopt(new OpenConnection(
                "shop", "Shop", gate, postgres, List.of(), new RedisTarget(redis, breakers, gate)));
        this.guards.subscribe("test", 100, told::add);
        this.store = Store.open(database, breakers, CLOCK);
        this.ledger = Ledger.open(store, LedgerKey.fresh(), List.of(), new Port<>(), CLOCK);
        this.changes = new Changes(
                connections,
                new ChangeRecords(store),
                new Doorkeeper(guards, CLOCK),
                Recorder.of(ledger, () -> actor),
                CLOCK);
    }

    @AfterEach
    void close() {
        connections.close();
        store.close();
    }

    private static PlanCheck tables(String name, int count) {
        return new PlanCheck.Sql("SELECT count(*) FROM pg_class WHERE relname = '" + name + "'", Integer.toString(count));
    }

    private Plan table(String name) {
        return plan(
                List.of(tables(name, 0)),
                List.of(new PlanStep.Sql("CREATE TABLE " + name + "(n int)", "DROP TABLE " + name, false)),
                List.of(tables(name, 1)));
    }

    private Plan plan(List<PlanCheck> before, List<PlanStep> steps, List<PlanCheck> after) {
        return Plan.of(database.id(), Message.of("base.test"), before, steps, after);
    }

    private Change apply(Plan plan) {
        return changes.apply(plan, "a test", Cancellation.never());
    }

    private void assertRefused(String code, Plan plan) {
        assertThatExceptionOfType(FailureException.class)
                .isThrownBy(() -> apply(plan))
                .satisfies(refused -> assertThat(refused.failure().code()).isEqualTo(code));
    }

    private boolean exists(String name) throws SQLException {
        return Sql.number(database, "SELECT count(*) FROM pg_class WHERE relname = '" + name + "'") == 1;
    }

    private void unlock() {
        gate.unlock(Duration.ofMinutes(1), "a test");
    }

    @Test
    void productionIsRefusedUntilUnlockedThenChangedAndTakenBack() throws SQLException {
        Plan plan = table("t");
        Preview preview = changes.preview(plan, Cancellation.never());
        assertThat(preview.ready()).isFalse();
        assertThat(preview.unmet()).isEmpty();
        assertRefused("target.locked", plan);
        assertThat(exists("t")).isFalse();
        assertThat(changes.latest(10)).isEmpty();

        unlock();
        Change applied = apply(plan);
        assertThat(exists("t")).isTrue();
        assertThat(applied.state()).isEqualTo(State.APPLIED);
        assertThat(changes.latest(10)).singleElement().satisfies(record -> {
            assertThat(record.state()).isEqualTo(State.APPLIED);
            assertThat(record.actor()).isEqualTo("amy");
            assertThat(record.reason()).isEqualTo("a test");
            assertThat(record.environment()).isEqualTo(Environment.PRODUCTION);
            assertThat(record.plan()).isEqualTo(plan);
            assertThat(record.endedAt()).isNotNull();
        });

        Change back = changes.takeBack(applied, "it was wrong", Cancellation.never());
        assertThat(exists("t")).isFalse();
        assertThat(back.takesBack()).isEqualTo(applied.id());
        assertThatExceptionOfType(FailureException.class)
                .isThrownBy(() -> changes.takeBack(applied, "again", Cancellation.never()))
                .satisfies(refused -> assertThat(refused.failure().code()).isEqualTo("change.taken_back"));
    }

    @Test
    void whatWasDoneAndWhatWasRefusedIsInTheLedger() {
        Plan plan = table("t");
        assertRefused("target.locked", plan);
        unlock();
        Change applied = apply(plan);
        changes.takeBack(applied, "", Cancellation.never());
        List<LedgerEntry> entries = ledger.page(LedgerQuery.ALL, Long.MAX_VALUE, 6);
        assertThat(entries)
                .extracting(entry -> entry.action() + " " + entry.outcome() + " " + entry.failure())
                .containsExactly(
                        "plan.take_back done ", "plan.take_back intended ",
                        "plan.apply done ", "plan.apply intended ",
                        "plan.apply failed target.locked", "plan.apply intended ");
        assertThat(entries.get(2).plan()).isEqualTo(plan.hash());
        assertThat(entries).extracting(LedgerEntry::environment).containsOnly("PRODUCTION");
    }

    @Test
    void whereTheLedgerCannotBeWrittenNothingIsChanged() throws SQLException {
        unlock();
        Sql.run(database, "ALTER TABLE ais_console.audit_log ADD CHECK (action <> 'plan.apply')");
        assertRefused("audit.unwritable", table("t"));
        assertThat(exists("t")).isFalse();
        assertThat(changes.latest(10)).isEmpty();
    }

    @Test
    void aPlanIsAppliedOnce() {
        unlock();
        Plan plan = plan(List.of(), List.of(new PlanStep.Sql("CREATE TABLE IF NOT EXISTS t(n int)", "", false)), List.of());
        apply(plan);
        assertRefused("change.applied", plan);
        assertThat(changes.latest(10)).hasSize(1);
    }

    @Test
    void aPlanIsNotAppliedAfterItsObjectChanged() throws SQLException {
        unlock();
        Plan plan = table("t");
        Sql.run(database, "CREATE TABLE t(other text)");
        assertThat(changes.preview(plan, Cancellation.never()).unmet())
                .singleElement()
                .satisfies(unmet -> assertThat(unmet.found()).isEqualTo("1"));
        assertRefused("change.stale", plan);
        assertThat(changes.latest(10)).extracting(Change::state).containsExactly(State.FAILED);
        Sql.run(database, "DROP TABLE t");
        assertThat(apply(plan).state()).isEqualTo(State.APPLIED); // nothing had been done, so it may be tried again
    }

    @Test
    void whatCannotBeVerifiedIsRolledBack() throws SQLException {
        unlock();
        Plan plan = plan(
                List.of(), List.of(new PlanStep.Sql("CREATE TABLE t(n int)", "", false)), List.of(tables("other", 1)));
        assertRefused("change.unverified", plan);
        assertThat(exists("t")).isFalse();
        assertThat(changes.latest(10)).extracting(Change::state).containsExactly(State.FAILED);
    }

    @Test
    void aStepThatFailsTakesThoseBeforeItWithIt() throws SQLException {
        unlock();
        Plan plan = plan(
                List.of(),
                List.of(
                        new PlanStep.Sql("CREATE TABLE t(n int)", "", false),
                        new PlanStep.Sql("CREATE TABLE t(n int)", "", false)),
                List.of());
        assertRefused("postgres.rejected", plan);
        assertThat(exists("t")).isFalse();
    }

    @Test
    void stepsOutsideATransactionSayHowFarTheyCame() throws SQLException {
        unlock();
        Sql.run(database, "CREATE TABLE t(n int)");
        Plan plan = plan(
                List.of(tables("i", 0)),
                List.of(
                        new PlanStep.Sql("CREATE INDEX CONCURRENTLY i ON t(n)", "DROP INDEX CONCURRENTLY i", true),
                        new PlanStep.Sql("CREATE INDEX CONCURRENTLY i ON t(n)", "DROP INDEX CONCURRENTLY i", true)),
                List.of());
        assertRefused("change.unfinished", plan);
        assertThat(exists("i")).isTrue();
        assertThat(changes.latest(1)).singleElement().satisfies(record -> {
            assertThat(record.state()).isEqualTo(State.UNFINISHED);
            assertThat(record.stepsDone()).isEqualTo(1);
            assertThat(record.outcome()).isEqualTo("postgres.rejected");
        });
    }

    @Test
    void redisIsChangedByTheSameWay() {
        unlock();
        String key = prefix.key("k");
        Plan plan = Plan.of(
                "redis:embedded",
                Message.of("base.test"),
                List.of(new PlanCheck.Redis(List.of("GET", key), "")),
                List.of(new PlanStep.Redis(List.of("SET", key, "1"), List.of("DEL", key))),
                List.of(new PlanCheck.Redis(List.of("GET", key), "1")));
        Change applied = apply(plan);
        assertRefused("change.applied", plan);
        changes.takeBack(applied, "", Cancellation.never());
        assertThat(changes.preview(plan, Cancellation.never()).unmet()).isEmpty();
    }

    @Test
    void withoutItsConnectionAPlanDoesNothing() {
        connections.close("shop");
        assertRefused("change.target", table("t"));
    }

    @Test
    void whoMayNotChangeServersDoesNot() throws SQLException {
        unlock();
        actor = new Actor("user:7", "olga", Set.of(Role.OFFICER, Role.APPROVER), Door.WINDOW);
        assertRefused("identity.refused", table("t"));
        assertThat(exists("t")).isFalse();
        assertThat(changes.latest(10)).isEmpty();
    }

    private List<SecurityEvent> told() {
        guards.close(); // hands over what waits
        return told;
    }

    @Test
    void theWatchHearsWhatWasAppliedAndHowMuchItDeletes() {
        unlock();
        Change made = apply(table("t"));
        apply(plan(
                List.of(),
                List.of(
                        new PlanStep.Sql("DELETE FROM t WHERE n = 1", "", false),
                        new PlanStep.Sql("ALTER TABLE t ADD m int", "", false),
                        new PlanStep.Sql("TRUNCATE t", "", false)),
                List.of()));
        changes.takeBack(made, "", Cancellation.never());
        assertThat(told())
                .allSatisfy(event -> assertThat(event.at()).isBeforeOrEqualTo(CLOCK.instant()))
                .extracting(event -> switch (event) {
                    case SecurityEvent.Approved done -> done.actor().id() + " changed " + done.target();
                    case SecurityEvent.Deleted gone -> gone.actor().id() + " deleted " + gone.steps() + " of " + gone.target();
                    default -> event.toString();
                })
                .containsExactly(
                        "os:amy changed " + database.id(),
                        "os:amy changed " + database.id(),
                        "os:amy deleted 2 of " + database.id(),
                        "os:amy changed " + database.id(),
                        "os:amy deleted 1 of " + database.id());
    }

    @Test
    void theWatchHearsNothingOfWhatWasNotApplied() {
        assertRefused("target.locked", table("t"));
        unlock();
        assertRefused("change.stale", plan(List.of(tables("t", 1)), List.of(new PlanStep.Sql("DROP TABLE t", "", false)), List.of()));
        actor = new Actor("user:7", "olga", Set.of(Role.OFFICER), Door.WINDOW);
        assertRefused("identity.refused", table("t"));
        assertThat(told()).singleElement().isInstanceOf(SecurityEvent.PermissionRefused.class);
    }

    @Test
    void whatCannotBeWrittenDownIsNotDone() throws SQLException {
        unlock();
        store.close();
        assertRefused("audit.unwritable", table("t"));
        assertThat(exists("t")).isFalse();
    }

    @Test
    void anExtensionIsCreatedAndDroppedAgain() throws SQLException {
        unlock();
        Extensions extensions = new Extensions(postgres);
        assertThat(extensions.missing(Cancellation.never())).contains("pg_stat_statements", "pgstattuple");
        Change applied = apply(extensions.create("pgstattuple"));
        assertThat(extensions.missing(Cancellation.never())).doesNotContain("pgstattuple");
        changes.takeBack(applied, "", Cancellation.never());
        assertThat(extensions.missing(Cancellation.never())).contains("pgstattuple");
        assertThat(Sql.number(database, "SELECT count(*) FROM pg_extension WHERE extname = 'pgstattuple'")).isZero();
    }
}
