package org.aisconsole.engine.database.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.aisconsole.base.breaker.Breakers;
import org.aisconsole.base.event.Port;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.identity.Doorkeeper;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.base.secret.Secret;
import org.aisconsole.base.text.Message;
import org.aisconsole.base.text.Texts;
import org.aisconsole.demo.server.OwnPostgres;
import org.aisconsole.engine.change.Change;
import org.aisconsole.store.DatabaseSizeRows;
import org.aisconsole.store.ServerMachineRows;
import org.aisconsole.store.Store;
import org.aisconsole.target.host.HostMachine;
import org.aisconsole.target.postgres.PostgresTarget;
import org.aisconsole.testing.ChangeDesk;
import org.aisconsole.testing.NotedActs;
import org.aisconsole.testing.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server of the test's own is judged, set as proposed, read anew and restarted. */
@Timeout(120)
class SettingsAdvisorTest {
    private static final InstantSource CLOCK = InstantSource.system();
    private static final MachineEntry SOMETHING = new MachineEntry(8L << 30, 8, Disk.SSD, Workload.MIXED);

    private final OwnPostgres server;
    private final ChangeDesk desk;
    private final Store store;

    SettingsAdvisorTest(@TempDir Path folder) throws IOException {
        server = OwnPostgres.shipped(Files.createDirectories(folder.resolve("server")), "work_mem = 512MB", "jit = on", "track_io_timing = off");
        desk = new ChangeDesk(server.profile(), folder);
        store = Store.open(server.profile(), new Breakers(), CLOCK);
    }

    @AfterEach
    void close() {
        store.close();
        desk.close();
        server.close();
    }

    private SettingsAdvisor advisor(PostgresTarget target) {
        NotedActs acts = new NotedActs();
        Machines machines = new Machines(
                new ServerMachineRows(store), HostMachine.here(), new Doorkeeper(new Port<>(), CLOCK), acts::actor, CLOCK);
        return new SettingsAdvisor(target, machines, new DatabaseSizeRows(store), CLOCK);
    }

    private String value(String setting) throws SQLException {
        return Objects.requireNonNull(Sql.column(server.profile(), "SHOW " + setting).getFirst());
    }

    @Test
    void isJudgedSetRestartedAndThenFits() throws Exception {
        SettingsAdvisor advisor = advisor(desk.target());
        Advice measured = advisor.look(Cancellation.never());
        assertThat(measured.machine()).as("the server's process is found on this machine").isPresent();
        assertThat(measured.machine().orElseThrow().origin()).isNotEqualTo(Machine.Origin.ENTERED);
        advisor.remember(SOMETHING);
        Advice advice = advisor.look(Cancellation.never());
        assertThat(advice.machine()).hasValue(new Machine(8L << 30, 8, Disk.SSD, Workload.MIXED, Machine.Origin.ENTERED));
        isWorded(advice);
        List<Proposal> chosen = advice.proposals();
        assertThat(chosen).allMatch(Proposal::isApplicable);
        assertThat(chosen).extracting(Proposal::setting)
                .contains("work_mem", "random_page_cost", "effective_cache_size", "maintenance_work_mem", "track_io_timing", "log_lock_waits");
        assertThat(chosen).filteredOn(proposal -> proposal.setting().equals("work_mem"))
                .singleElement()
                .satisfies(proposal -> assertThat(proposal.knob().isDeliberate()).isTrue());

        desk.flow().propose(advisor.plan(advice, chosen));
        assertThat(desk.latest().state()).isEqualTo(Change.State.APPLIED);
        assertThat(advisor.look(Cancellation.never()).proposals()).as("nothing is proposed twice").isEmpty();
        assertThat(value("random_page_cost")).isEqualTo("1.1");

        server.restart();
        for (Proposal proposal : chosen) {
            assertThat(Sql.column(server.profile(), "SELECT reset_val FROM pg_settings WHERE name = '" + proposal.setting() + "'"))
                    .as(proposal.setting())
                    .containsExactly(proposal.stands());
        }
    }

    private static void isWorded(Advice advice) {
        for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            Texts texts = new Texts(language);
            advice.proposals().forEach(proposal -> {
                assertThat(texts.get(proposal.why())).isNotBlank().doesNotContain("{", "—");
                assertThat(texts.get(proposal.effect())).isNotBlank().doesNotContain("{", "—");
            });
            advice.notes().forEach(note -> assertThat(texts.get(note)).isNotBlank().doesNotContain("{"));
        }
    }

    @Test
    void isTakenBackToWhatItWas() throws Exception {
        SettingsAdvisor advisor = advisor(desk.target());
        advisor.remember(SOMETHING);
        Sql.run(server.profile(), "ALTER SYSTEM SET random_page_cost = 3", "SELECT pg_reload_conf()");
        Advice advice = advisor.look(Cancellation.never());
        desk.flow().propose(advisor.plan(advice, advice.proposals()));
        assertThat(value("random_page_cost")).isEqualTo("1.1");
        desk.flow().propose(desk.latest().wayBack());
        assertThat(desk.latest().state()).isEqualTo(Change.State.APPLIED);
        assertThat(value("random_page_cost")).as("what ALTER SYSTEM had set").isEqualTo("3");
        assertThat(value("work_mem")).as("what the file has").isEqualTo("512MB");
        assertThat(Sql.column(server.profile(), "SELECT name FROM pg_file_settings WHERE sourcefile LIKE '%auto.conf'"))
                .containsExactly("random_page_cost");
    }

    @Test
    void aPlanIsStaleOnceSomebodyElseHasSetIt() throws Exception {
        SettingsAdvisor advisor = advisor(desk.target());
        advisor.remember(SOMETHING);
        Advice advice = advisor.look(Cancellation.never());
        List<Proposal> one = advice.proposals().stream().filter(row -> row.setting().equals("work_mem")).toList();
        Sql.run(server.profile(), "ALTER SYSTEM SET work_mem = '7MB'", "SELECT pg_reload_conf()");
        desk.flow().propose(advisor.plan(advice, one));
        assertThat(desk.latest().outcome()).isEqualTo("change.stale");
        assertThat(value("work_mem")).isEqualTo("7MB");
    }

    @Test
    void aRoleThatMayNotIsToldWhatToPaste() throws Exception {
        Sql.run(server.profile(), "CREATE ROLE watcher LOGIN PASSWORD 'w' IN ROLE pg_monitor");
        try (PostgresTarget watcher = new PostgresTarget(server.profile().as("watcher", Secret.of("w")), new Breakers())) {
            Advice advice = advisor(watcher).look(Cancellation.never());
            assertThat(advice.mayAlter()).isFalse();
            assertThat(advice.notes()).extracting(note -> note.key()).contains("tuning.note.right");
            assertThat(advice.proposals()).isNotEmpty().noneMatch(Proposal::isApplicable);
            assertThat(SettingsAdvisor.lines(advice.proposals())).contains("log_lock_waits = 'on'");
            Sql.run(server.profile(), "GRANT ALTER SYSTEM ON PARAMETER log_lock_waits TO watcher");
            assertThat(advisor(watcher).look(Cancellation.never()).proposals())
                    .filteredOn(Proposal::isApplicable)
                    .extracting(Proposal::setting)
                    .containsExactly("log_lock_waits");
        }
    }

    @Test
    void whatIsSetForTheRoleIsNotOverruledByAFile() throws Exception {
        Sql.run(server.profile(), "ALTER ROLE CURRENT_USER SET random_page_cost = 4");
        SettingsAdvisor advisor = advisor(desk.target());
        advisor.remember(SOMETHING);
        assertThat(advisor.look(Cancellation.never()).proposals())
                .filteredOn(row -> row.setting().equals("random_page_cost"))
                .singleElement()
                .satisfies(row -> assertThat(row.knob().obstacle()).isEqualTo(Knob.Obstacle.ELSEWHERE));
    }

    @Test
    void moreMemoryAloneIsRefusedWhereItRestsOnALowerValue() {
        SettingsAdvisor advisor = advisor(desk.target());
        advisor.remember(new MachineEntry(1L << 30, 2, Disk.SSD, Workload.WEB));
        Advice advice = advisor.look(Cancellation.never());
        Knob upkeep = Objects.requireNonNull(advice.knobs().get("maintenance_work_mem"));
        Proposal more = new Proposal(upkeep, List.of("512MB"), "524288", Topic.MEMORY, Gain.LOW, List.of());
        assertThatThrownBy(() -> advisor.plan(advice, List.of(more)))
                .isInstanceOfSatisfying(FailureException.class, refused -> assertThat(refused.failure().code()).isEqualTo("tuning.together"));
    }

    @Test
    void aDiskThatWillBeFullIsForecast() {
        DatabaseSizeRows sizes = new DatabaseSizeRows(store);
        Instant began = CLOCK.instant().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(30));
        for (int hour = 0; hour < 20; hour++) {
            long outlier = hour % 7 == 3 ? 1L << 50 : 0;
            sizes.add("postgres:own", began.plus(Duration.ofHours(hour)), Map.of("shop", (1L << 40) + hour * (1L << 40) + outlier));
        }
        assertThat(advisor(desk.target()).look(Cancellation.never()).notes()).as("of less than a day nothing is said")
                .extracting(Message::key).doesNotContain("tuning.note.full");
        sizes.add("postgres:own", began.plus(Duration.ofHours(28)), Map.of("shop", 29L << 40));
        assertThat(advisor(desk.target()).look(Cancellation.never()).notes()).extracting(Message::key).contains("tuning.note.full");
        assertThat(Growth.slope(sizes.totals("postgres:own"))).as("a terabyte an hour, whatever else was there for an hour")
                .hasValueCloseTo((1L << 40) / 3_600.0, withinPercentage(1));
        assertThat(Growth.note(sizes.totals("postgres:own"), OptionalLong.empty())).map(Message::key).hasValue("tuning.note.doubles");
    }

    @Test
    void nonsenseIsNoMachine() {
        SettingsAdvisor advisor = advisor(desk.target());
        assertThatThrownBy(() -> advisor.remember(new MachineEntry(-1L, 8, Disk.SSD, Workload.WEB)))
                .isInstanceOfSatisfying(FailureException.class, refused -> assertThat(refused.failure().code()).isEqualTo("tuning.machine"));
    }
}
