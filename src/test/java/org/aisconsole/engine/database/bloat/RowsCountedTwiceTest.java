package org.aisconsole.engine.database.bloat;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.Objects;
import org.aisconsole.base.breaker.Breakers;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.engine.database.catalog.Catalog;
import org.aisconsole.engine.database.catalog.CatalogReader;
import org.aisconsole.engine.database.catalog.IndexFacts;
import org.aisconsole.engine.database.catalog.TableFacts;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.target.postgres.PostgresTarget;
import org.aisconsole.testing.EmbeddedTest;
import org.aisconsole.testing.Sql;
import org.junit.jupiter.api.Test;

/** A load and an analyze in one session are counted twice by the server; an index that is half empty is seen all the same. */
@EmbeddedTest
class RowsCountedTwiceTest {
    @Test
    void rowsThatTheFileCannotHoldAreNotBelieved(PostgresProfile database) throws SQLException {
        try (Connection session = Sql.connect(database);
                Statement statement = session.createStatement()) {
            statement.execute("CREATE TABLE twice (id int, note text) WITH (autovacuum_enabled = off)");
            statement.execute("CREATE INDEX twice_note ON twice (note) WITH (fillfactor = 50)");
            statement.execute("INSERT INTO twice SELECT g, md5(g::text) FROM generate_series(1, 60000) g");
            statement.execute("REINDEX INDEX twice_note");
            statement.execute("ALTER INDEX twice_note RESET (fillfactor)");
            statement.execute("ANALYZE twice");
        }
        try (PostgresTarget target = new PostgresTarget(database, new Breakers())) {
            Catalog catalog = new CatalogReader(target, InstantSource.system()).read(Cancellation.never());
            TableFacts twice = catalog.tables().values().stream()
                    .filter(table -> table.name().equals("twice"))
                    .findFirst()
                    .orElseThrow();
            IndexFacts index = catalog.indexes().stream()
                    .filter(each -> each.name().equals("twice_note"))
                    .findFirst()
                    .orElseThrow();
            assertThat(twice.use().live()).as("what the server says").isBetween(60_000L, 120_000L);
            BloatReview review = BloatReview.of(catalog);
            assertThat(Objects.requireNonNull(review.indexes().get(index.oid())).share()).isBetween(0.3, 0.5);
            assertThat(Objects.requireNonNull(review.tables().get(twice.oid())).share()).isLessThan(0.1);
        }
    }
}
