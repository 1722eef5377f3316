package org.aisconsole.ui.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import org.aisconsole.base.breaker.Breakers;
import org.aisconsole.base.event.Port;
import org.aisconsole.base.identity.Doorkeeper;
import org.aisconsole.engine.database.tuning.Disk;
import org.aisconsole.engine.database.tuning.Machine;
import org.aisconsole.engine.database.tuning.Machines;
import org.aisconsole.engine.database.tuning.Proposal;
import org.aisconsole.engine.database.tuning.SettingsAdvisor;
import org.aisconsole.engine.database.tuning.Workload;
import org.aisconsole.store.DatabaseSizeRows;
import org.aisconsole.store.ServerMachineRows;
import org.aisconsole.store.Store;
import org.aisconsole.target.host.HostMachine;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.testing.ChangeDesk;
import org.aisconsole.testing.EmbeddedTest;
import org.aisconsole.testing.NotedActs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No toolkit is started here, and a job is over when it was started. Nothing is set: the server is shared. */
@EmbeddedTest
class TuningViewModelTest {
    private final ChangeDesk desk;
    private final Store store;
    private final TuningViewModel model;

    TuningViewModelTest(PostgresProfile database, @TempDir Path folder) {
        InstantSource clock = InstantSource.system();
        desk = new ChangeDesk(database, folder);
        store = Store.open(database, new Breakers(), clock);
        Machines machines = new Machines(
                new ServerMachineRows(store),
                HostMachine.here(),
                new Doorkeeper(new Port<>(), clock),
                new NotedActs()::actor,
                clock);
        model = new TuningViewModel(new SettingsAdvisor(desk.target(), machines, new DatabaseSizeRows(store), clock), desk.flow(), desk.context());
    }

    @AfterEach
    void close() {
        store.close();
        desk.close();
    }

    private Machine machine() {
        return Objects.requireNonNull(model.advice().valueProperty().get()).machine().orElseThrow();
    }

    @Test
    void aMachineIsEnteredRememberedAndForgotten() {
        assertThat(model.rows()).isNotEmpty();
        assertThat(model.selectedProperty().get()).isEqualTo(model.rows().getFirst());
        model.machine().memory.set("64");
        model.machine().cores.set("16");
        model.machine().disk.set(Disk.SSD);
        model.machine().workload.set(Workload.ANALYTICS);
        model.useMachine();
        assertThat(machine()).isEqualTo(new Machine(64L << 30, 16, Disk.SSD, Workload.ANALYTICS, Machine.Origin.ENTERED));
        assertThat(model.rows()).extracting(Proposal::setting).contains("max_worker_processes", "default_statistics_target");
        model.measureMachine();
        assertThat(machine().origin()).isNotEqualTo(Machine.Origin.ENTERED);
        assertThat(machine().workload()).as("the load cannot be measured").isEqualTo(Workload.ANALYTICS);
    }

    @Test
    void nonsenseIsSaidToBeWrongAndNotUsed() {
        model.machine().memory.set("much");
        model.useMachine();
        assertThat(model.machine().wrong.get()).isTrue();
        assertThat(machine().origin()).isNotEqualTo(Machine.Origin.ENTERED);
    }

    @Test
    void whatIsProposedCanBeTakenAlongAsText() {
        model.machine().memory.set("64,5");
        model.machine().disk.set(Disk.SSD);
        model.useMachine();
        assertThat(machine().memory()).isEqualTo((long) (64.5 * (1L << 30)));
        assertThat(model.lines()).contains("random_page_cost = '1.1'").doesNotContain("fsync");
    }
}
