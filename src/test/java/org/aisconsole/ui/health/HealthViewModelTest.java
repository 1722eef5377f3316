package org.aisconsole.ui.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import org.aisconsole.engine.change.Change;
import org.aisconsole.engine.database.catalog.CatalogReader;
import org.aisconsole.engine.database.health.DatabaseHealth;
import org.aisconsole.engine.database.health.Finding;
import org.aisconsole.engine.database.health.HealthLimits;
import org.aisconsole.engine.database.health.Severity;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.testing.ChangeDesk;
import org.aisconsole.testing.EmbeddedTest;
import org.aisconsole.testing.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No toolkit is started here, and a job is over when it was started. */
@EmbeddedTest
class HealthViewModelTest {
    private final PostgresProfile database;
    private final ChangeDesk desk;

    HealthViewModelTest(PostgresProfile database, @TempDir Path folder) {
        this.database = database;
        this.desk = new ChangeDesk(database, folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private HealthViewModel model() {
        CatalogReader reader = new CatalogReader(desk.target(), InstantSource.system());
        return new HealthViewModel(new DatabaseHealth(reader, HealthLimits.USUAL), desk.flow(), desk.context());
    }

    private static Finding found(HealthViewModel model, String rule) {
        return model.rows().stream().filter(row -> row.rule().equals(rule)).findFirst().orElseThrow();
    }

    @Test
    void whatIsMendedIsGoneAndRecordedWithItsWayBack() throws SQLException {
        Sql.run(
                database,
                "CREATE TABLE parent (id int PRIMARY KEY)",
                "CREATE TABLE child (id int PRIMARY KEY, parent int REFERENCES parent)",
                "INSERT INTO parent SELECT generate_series(1, 10)",
                "INSERT INTO child SELECT i, 1 + i % 10 FROM generate_series(1, 3000) i",
                "ANALYZE child");
        HealthViewModel model = model();
        model.selectedProperty().set(found(model, "foreign_key_index"));
        model.mend();
        assertThat(model.rows()).extracting(Finding::rule).doesNotContain("foreign_key_index");
        Change recorded = desk.latest();
        assertThat(recorded.state()).isEqualTo(Change.State.APPLIED);
        desk.flow().takeBack(recorded);
        assertThat(model.rows()).extracting(Finding::rule).contains("foreign_key_index");
    }

    @Test
    void oneSeverityIsShownAndTheSelectionStaysInSight() throws SQLException {
        Sql.run(
                database,
                "CREATE SEQUENCE few MAXVALUE 10",
                "SELECT setval('few', 10)",
                "CREATE TABLE heap (n int)",
                "INSERT INTO heap SELECT generate_series(1, 3000)",
                "ANALYZE heap");
        HealthViewModel model = model();
        assertThat(Objects.requireNonNull(model.selectedProperty().get()).severity()).isEqualTo(Severity.CRITICAL);
        model.shownProperty().set(Optional.of(Severity.NOTICE));
        assertThat(model.rows()).isNotEmpty().allMatch(row -> row.severity() == Severity.NOTICE);
        assertThat(model.rows()).contains(Objects.requireNonNull(model.selectedProperty().get()));
        model.shownProperty().set(Optional.of(Severity.CRITICAL));
        assertThat(model.rows()).extracting(Finding::rule).contains("sequence");
        model.selectedProperty().set(found(model, "sequence"));
        model.mend(); // a person has to decide, so there is nothing to run
        assertThat(desk.applied()).isEmpty();
    }

    @Test
    void aServerThatCannotBeReachedIsSaid() {
        HealthViewModel model = model();
        desk.target().close();
        model.report().refresh();
        assertThat(model.report().failureProperty().get()).isNotNull();
        assertThat(model.report().valueProperty().get()).as("what was known stays").isNotNull();
        assertThat(model.report().runningProperty().get()).isFalse();
    }
}
