package org.aisconsole.engine.database.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import org.aisconsole.base.breaker.Breakers;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.base.secret.Secret;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.target.postgres.PostgresTarget;
import org.aisconsole.testing.EmbeddedTest;
import org.aisconsole.testing.Sql;
import org.junit.jupiter.api.Test;

@EmbeddedTest
class CatalogReaderTest {
    private final PostgresProfile database;

    CatalogReaderTest(PostgresProfile database) {
        this.database = database;
    }

    private Catalog read() {
        try (PostgresTarget target = new PostgresTarget(database, new Breakers())) {
            return new CatalogReader(target, InstantSource.system()).read(Cancellation.never());
        }
    }

    @Test
    void everythingOfATableIsRead() throws SQLException {
        Sql.run(
                database,
                "CREATE TABLE shelf (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, label text) WITH (fillfactor = 70)",
                "CREATE TABLE book (id int PRIMARY KEY, shelf int REFERENCES shelf, title text)",
                "CREATE INDEX book_title ON book (lower(title), id DESC) WHERE title <> ''",
                "INSERT INTO shelf (label) SELECT 'label ' || i FROM generate_series(1, 20000) i",
                "ANALYZE shelf");
        Catalog catalog = read();
        TableFacts shelf = table(catalog, "shelf");
        assertThat(shelf.hasPrimaryKey()).isTrue();
        assertThat(shelf.option("fillfactor", 100)).isEqualTo(70);
        assertThat(shelf.size().measured()).isTrue();
        assertThat(shelf.size().bytes()).isGreaterThan(500_000);
        assertThat(shelf.size().rows()).isEqualTo(20_000);
        assertThat(catalog.columns().get(shelf.oid())).extracting(ColumnFacts::name).containsExactly("id", "label");
        assertThat(catalog.constraints()).singleElement().satisfies(key -> {
            assertThat(key.shownTable()).isEqualTo("book");
            assertThat(key.columnNames()).containsExactly("shelf");
            assertThat(key.referenced()).isEqualTo(shelf.oid());
        });
        assertThat(catalog.indexes()).filteredOn(index -> index.name().equals("book_title")).singleElement()
                .satisfies(index -> {
                    assertThat(index.key().expressions()).isEqualTo("lower(title)");
                    assertThat(index.key().predicate()).contains("title <> ''");
                    assertThat(index.key().numbers()).containsExactly(0, 1);
                });
        assertThat(catalog.sequences()).singleElement().satisfies(sequence -> {
            assertThat(sequence.lastValue()).isEqualTo(20_000);
            assertThat(sequence.lastPossible()).isEqualTo(Integer.MAX_VALUE);
            assertThat(sequence.columnType()).isEqualTo("integer");
        });
        assertThat(catalog.number("max_connections")).isPositive();
        assertThat(catalog.server().database()).isEqualTo(database.database());
    }

    @Test
    void aTableThatSomebodyHoldsIsNotWaitedFor() throws SQLException {
        Sql.run(database, "CREATE TABLE held (id int)", "INSERT INTO held SELECT generate_series(1, 50000)", "VACUUM held");
        try (Connection holder = Sql.connect(database);
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("LOCK TABLE held");
            TableFacts held = table(read(), "held");
            assertThat(held.size().measured()).isFalse();
            assertThat(held.size().bytes()).isGreaterThan(1_000_000);
        }
    }

    @Test
    void aRoleWithoutAnyRightReadsTheSame() throws SQLException {
        Sql.run(database, "CREATE TABLE mine (id int PRIMARY KEY, secret text)", "INSERT INTO mine SELECT i, repeat('x', 100) FROM generate_series(1, 20000) i", "ANALYZE mine");
        Sql.run(database, "DROP ROLE IF EXISTS catalog_guest", "CREATE ROLE catalog_guest LOGIN PASSWORD 'guest'");
        try (PostgresTarget target = new PostgresTarget(database.as("catalog_guest", Secret.of("guest")), new Breakers())) {
            Catalog catalog = new CatalogReader(target, InstantSource.system()).read(Cancellation.never());
            TableFacts mine = table(catalog, "mine");
            assertThat(mine.readable()).isFalse();
            assertThat(catalog.columns().get(mine.oid())).allMatch(column -> column.width() == null);
            assertThat(catalog.server().monitor()).isFalse();
        } finally {
            Sql.run(database, "DROP ROLE catalog_guest");
        }
    }

    private static TableFacts table(Catalog catalog, String name) {
        return catalog.tables().values().stream().filter(table -> table.name().equals(name)).findFirst().orElseThrow();
    }
}
