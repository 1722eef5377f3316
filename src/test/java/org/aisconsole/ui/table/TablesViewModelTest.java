package org.aisconsole.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Objects;
import org.aisconsole.engine.database.bloat.Tables;
import org.aisconsole.engine.database.catalog.CatalogReader;
import org.aisconsole.engine.database.catalog.TableFacts;
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
class TablesViewModelTest {
    private final PostgresProfile database;
    private final ChangeDesk desk;

    TablesViewModelTest(PostgresProfile database, @TempDir Path folder) {
        this.database = database;
        this.desk = new ChangeDesk(database, folder);
    }

    @BeforeEach
    void fill() throws SQLException {
        Sql.run(
                database,
                "CREATE TABLE log (id int PRIMARY KEY, t text) WITH (autovacuum_enabled = off)",
                "INSERT INTO log SELECT i, md5(i::text) FROM generate_series(1, 40000) i",
                "ANALYZE log",
                "DELETE FROM log WHERE id % 4 <> 0");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private TablesViewModel model() {
        TablesViewModel model = new TablesViewModel(
                new Tables(desk.target(), new CatalogReader(desk.target(), InstantSource.system())),
                desk.flow(),
                desk.context());
        model.selectedProperty().set(log(model));
        return model;
    }

    private static TableFacts log(TablesViewModel model) {
        return model.rows().stream().filter(row -> row.name().equals("log")).findFirst().orElseThrow();
    }

    @Test
    void writingItAnewRemovesTheBloat() {
        TablesViewModel model = model();
        model.propose(Tables.Remedy.VACUUM);
        assertThat(model.bloat(log(model)).orElseThrow().share()).isBetween(0.65, 0.8);
        assertThat(log(model).use().dead()).isZero();
        model.propose(Tables.Remedy.FULL);
        assertThat(model.bloat(log(model)).orElseThrow().share()).isLessThan(0.05);
    }

    @Test
    void measuringNeedsTheExtension() throws SQLException {
        assertThat(model().measurableProperty().get()).isFalse();
        Sql.run(database, "CREATE EXTENSION pgstattuple");
        TablesViewModel model = model();
        assertThat(model.measurableProperty().get()).isTrue();
        model.measure();
        Tables.Exact exact = Objects.requireNonNull(model.exactProperty().get());
        assertThat(exact.liveRows()).isEqualTo(10_000);
        assertThat(exact.deadRows()).isEqualTo(30_000);
        model.selectedProperty().set(model.rows().getLast());
        assertThat(model.exactProperty().get()).as("of another table").isNull();
    }
}
