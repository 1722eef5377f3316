package org.aisconsole.ui.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Objects;
import org.aisconsole.base.event.Port;
import org.aisconsole.base.identity.Doorkeeper;
import org.aisconsole.engine.database.upkeep.Chore;
import org.aisconsole.engine.database.upkeep.Maintenance;
import org.aisconsole.engine.database.upkeep.Need;
import org.aisconsole.store.MaintenanceRows;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.testing.ChangeDesk;
import org.aisconsole.testing.EmbeddedTest;
import org.aisconsole.testing.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No toolkit is started here, and a job is over when it was started. */
@EmbeddedTest
class MaintenanceViewModelTest {
    private final PostgresProfile database;
    private final ChangeDesk desk;

    MaintenanceViewModelTest(PostgresProfile database, @TempDir Path folder) {
        this.database = database;
        this.desk = new ChangeDesk(database, folder);
    }

    @BeforeEach
    void fill() throws SQLException {
        Sql.run(
                database,
                "CREATE TABLE basket (id int PRIMARY KEY, t text) WITH (autovacuum_enabled = off)",
                "INSERT INTO basket SELECT i, md5(i::text) FROM generate_series(1, 20000) i",
                "CREATE TABLE order_line (id int PRIMARY KEY) WITH (autovacuum_enabled = off)");
        Sql.run(database, "VACUUM ANALYZE basket");
        Sql.run(database, "DELETE FROM basket WHERE id % 3 = 0");
        Sql.run(database, "INSERT INTO order_line SELECT generate_series(1, 3000)");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private MaintenanceViewModel model() {
        InstantSource clock = InstantSource.system();
        Maintenance maintenance = new Maintenance(
                desk.target(),
                desk.changes(),
                new MaintenanceRows(desk.store()),
                new Doorkeeper(new Port<>(), clock),
                desk.recorder(),
                clock,
                ZoneOffset.UTC);
        return new MaintenanceViewModel(maintenance, desk.flow(), desk.context());
    }

    @Test
    void oneIsDoneAndThenTheRest() {
        MaintenanceViewModel model = model();
        assertThat(model.needs()).extracting(Need::object).contains("basket", "order_line");
        model.selectedProperty().set(model.needs().stream()
                .filter(need -> need.object().equals("order_line"))
                .findFirst()
                .orElseThrow());
        model.carryOutSelected();
        assertThat(model.needs()).extracting(Need::object).contains("basket").doesNotContain("order_line");
        assertThat(Objects.requireNonNull(model.selectedProperty().get()).object()).isEqualTo("basket");
        model.carryOutAll();
        assertThat(model.needs()).isEmpty();
        assertThat(model.done()).extracting(done -> done.object() + " " + done.outcome())
                .containsExactly("basket DONE", "order_line DONE");
    }

    @Test
    void thePolicyIsCheckedAsItIsTyped() {
        MaintenanceViewModel model = model();
        PolicyDraft draft = model.draft();
        assertThat(draft.editedProperty().getValue()).isEqualTo(draft.baseProperty().getValue());
        draft.enabled.set(true);
        draft.opens.set("22:3");
        assertThat(draft.editedProperty().getValue()).as("no time").isNull();
        draft.opens.set("22:30");
        draft.delay.set("101");
        assertThat(draft.editedProperty().getValue()).as("too long a pause").isNull();
        draft.delay.set("5");
        draft.chores.values().forEach(chore -> chore.set(false));
        assertThat(draft.editedProperty().getValue()).as("nothing to do").isNull();
        Objects.requireNonNull(draft.chores.get(Chore.REINDEX)).set(true);
        model.overview().refresh();
        assertThat(draft.opens.get()).as("what is typed stays when it is read again").isEqualTo("22:30");
        model.save();
        assertThat(model().draft().baseProperty().getValue()).isEqualTo(draft.editedProperty().getValue());
    }
}
