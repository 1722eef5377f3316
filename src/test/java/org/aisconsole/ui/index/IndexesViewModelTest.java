package org.aisconsole.ui.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import org.aisconsole.engine.database.catalog.CatalogReader;
import org.aisconsole.engine.database.index.IndexReport;
import org.aisconsole.engine.database.index.Indexes;
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
class IndexesViewModelTest {
    private final PostgresProfile database;
    private final ChangeDesk desk;

    IndexesViewModelTest(PostgresProfile database, @TempDir Path folder) {
        this.database = database;
        this.desk = new ChangeDesk(database, folder);
    }

    @BeforeEach
    void fill() throws SQLException {
        Sql.run(
                database,
                "CREATE TABLE sale (id int PRIMARY KEY, at date, amount int)",
                "CREATE INDEX sale_at ON sale (at)",
                "CREATE INDEX sale_at_amount ON sale (at, amount)",
                "INSERT INTO sale SELECT i, DATE '2020-01-01' + i % 300, i FROM generate_series(1, 30000) i",
                "DELETE FROM sale WHERE id % 2 = 0");
        Sql.run(database, "VACUUM ANALYZE sale"); // by a session that has not counted rows of its own
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private IndexesViewModel model() {
        CatalogReader reader = new CatalogReader(desk.target(), InstantSource.system());
        return new IndexesViewModel(new Indexes(desk.target(), List.of(), reader), desk.flow(), desk.context());
    }

    private static IndexReport row(IndexesViewModel model, String name) {
        return model.rows().stream().filter(row -> row.index().name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void anIndexIsDroppedAndComesBack() {
        IndexesViewModel model = model();
        model.selectedProperty().set(row(model, "sale_at"));
        assertThat(model.definitionProperty().get()).startsWith("CREATE INDEX sale_at ON");
        model.drop();
        assertThat(model.rows()).noneMatch(row -> row.index().name().equals("sale_at"));
        desk.flow().takeBack(desk.latest());
        assertThat(row(model, "sale_at").index().kind().valid()).isTrue();
    }

    @Test
    void whatSomethingRestsOnIsNotDropped() {
        IndexesViewModel model = model();
        model.selectedProperty().set(row(model, "sale_pkey"));
        model.drop();
        assertThat(desk.applied()).isEmpty();
    }

    @Test
    void rebuildingRemovesTheBloat() {
        IndexesViewModel model = model();
        IndexReport before = row(model, "sale_pkey");
        assertThat(model.bloat(before).orElseThrow().share()).isBetween(0.4, 0.6);
        model.selectedProperty().set(before);
        model.rebuild();
        assertThat(model.bloat(row(model, "sale_pkey")).orElseThrow().share()).isLessThan(0.05);
    }

    @Test
    void onlyThoseThatCouldGoAreShown() {
        IndexesViewModel model = model();
        model.wasteOnlyProperty().set(true);
        assertThat(model.rows()).isNotEmpty().allMatch(IndexReport::droppable);
        model.wasteOnlyProperty().set(false);
        assertThat(model.rows()).anyMatch(row -> !row.droppable());
    }
}
