package org.aisconsole.engine.database.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.aisconsole.base.breaker.Breakers;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.base.text.Message;
import org.aisconsole.base.text.Texts;
import org.aisconsole.engine.change.Change;
import org.aisconsole.store.DatabaseSizeRows;
import org.aisconsole.store.PoolMinuteRow;
import org.aisconsole.store.PoolMinuteRows;
import org.aisconsole.store.Store;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.testing.ChangeDesk;
import org.aisconsole.testing.EmbeddedTest;
import org.aisconsole.testing.Eventually;
import org.aisconsole.testing.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@EmbeddedTest
class PoolsTest {
    private final PostgresProfile database;
    private final ChangeDesk desk;
    private final Store store;
    private final PoolBook book;
    private final Pools pools;
    private final List<Connection> shop = new ArrayList<>();
    private Instant now = Instant.now();

    PoolsTest(PostgresProfile database, @TempDir Path folder) {
        this.database = database;
        desk = new ChangeDesk(database, folder);
        store = Store.open(database, new Breakers(), () -> now);
        PoolMinuteRows rows = new PoolMinuteRows(store);
        book = new PoolBook(desk.target(), rows, new DatabaseSizeRows(store), () -> now);
        pools = new Pools(desk.target(), book, rows, job -> OptionalInt.of(4), () -> now);
    }

    @AfterEach
    void close() throws SQLException {
        for (Connection connection : shop) {
            connection.close();
        }
        store.close();
        desk.close();
    }

    private Connection open() throws SQLException {
        Connection connection = Sql.connect(database);
        shop.add(connection);
        run(connection, "SET application_name = 'shop'");
        return connection;
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private PoolReport shop() {
        return pools.look(Cancellation.never()).pools().stream()
                .filter(pool -> pool.now().application().equals("shop") && pool.now().database().equals(database.database()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPoolIsCountedAndItsMinutesAreKept() throws Exception {
        open();
        open();
        assertThat(shop().now().connections()).isEqualTo(2);
        assertThat(pools.look(Cancellation.never()).pools()).filteredOn(pool -> pool.state().isPresent())
                .singleElement()
                .satisfies(own -> assertThat(own.state().orElseThrow().open()).isPositive());
        now = now.plus(Duration.ofSeconds(61));
        assertThat(shop().minutes()).as("the minute that is over and the one that is not").isEqualTo(2);
        assertThat(new PoolMinuteRows(store).since(desk.target().profile().id(), Instant.EPOCH))
                .filteredOn(row -> row.application().equals("shop") && row.databaseName().equals(database.database()))
                .singleElement()
                .satisfies(row -> assertThat(row.connectionsMost()).isEqualTo(2));
        now = now.plus(Duration.ofDays(15));
        new PoolMinuteRows(store).forget();
        assertThat(new PoolMinuteRows(store).since(desk.target().profile().id(), Instant.EPOCH)).isEmpty();
    }

    private List<Forgotten> mine() {
        return pools.look(Cancellation.never()).forgotten().stream()
                .filter(session -> session.database().equals(database.database()))
                .toList();
    }

    @Test
    void aForgottenTransactionIsFoundAndItsSessionEnded() throws Exception {
        Connection connection = open();
        run(connection, "CREATE TABLE mine (n int)");
        run(connection, "BEGIN; LOCK TABLE mine; SELECT txid_current()");
        Eventually.holds("it is idle for a second", () -> !mine().isEmpty());
        Forgotten found = mine().getFirst();
        assertThat(found.locks()).isPositive();
        assertThat(found.holdsBack()).isNotNegative();
        assertThat(found.query()).contains("txid_current");
        assertThat(shop().now().busy()).isEqualTo(1);
        desk.flow().propose(pools.end(found, Cancellation.never()).orElseThrow());
        assertThat(desk.latest().state()).isEqualTo(Change.State.APPLIED);
        Eventually.holds("it has gone", () -> pools.look(Cancellation.never()).forgotten().stream().noneMatch(found::isAbout));
        assertThat(pools.end(found, Cancellation.never())).isEmpty();
    }

    @Test
    void aRoleIsLimitedAndItsLimitTakenBack() throws Exception {
        Sql.run(database, "DROP ROLE IF EXISTS pool_shop", "CREATE ROLE pool_shop");
        try {
            Forgotten session = new Forgotten(1, "0", "shop", "pool_shop", "d", 1, 1, 0, 0, "", "");
            String set = "SELECT array_to_string(rolconfig, ',') FROM pg_roles WHERE rolname = 'pool_shop'";
            desk.flow().propose(pools.limit(session));
            assertThat(Sql.column(database, set)).containsExactly("idle_in_transaction_session_timeout=10min");
            desk.flow().propose(desk.latest().wayBack());
            assertThat(Sql.column(database, set).getFirst()).isNull();
        } finally {
            Sql.run(database, "DROP ROLE pool_shop");
        }
    }

    private static PoolMinuteRow minute(int number, int connections, double active, double arrivals) {
        return new PoolMinuteRow("t", "shop", "r", "d", "", Instant.EPOCH.plusSeconds(60L * number), 12, connections, connections,
                active, (int) Math.ceil(active), 0, 0, 0, 0, arrivals);
    }

    private static PoolSample sample(int connections, int held, double forgotten) {
        return new PoolSample("shop", "r", "d", "", connections, 0, held, forgotten, forgotten, 0, 0);
    }

    @Test
    void theBusiestMinuteDecides() {
        Sizing sizing = Sizing.of(List.of(minute(1, 20, 1, 100), minute(2, 20, 5, 500)), OptionalInt.of(4));
        assertThat(sizing.held()).isEqualTo(0.01);
        assertThat(sizing.recommended()).isEqualTo(ErlangC.fewest(5, 0.01, 100));
        assertThat(sizing.bearable()).hasValue(9);
        assertThat(sizing.steps()).extracting(Message::key).contains("pool.step.cores.above", "pool.step.held");
        areWorded(sizing.steps());
    }

    private static void areWorded(List<Message> messages) {
        for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            messages.forEach(message -> assertThat(new Texts(language).get(message)).isNotBlank().doesNotContain("{", "—"));
        }
    }

    @Test
    void aLeakIsSuspectedFromWhatOnlyRisesOrIsForgotten() {
        List<PoolMinuteRow> rising = new ArrayList<>();
        List<PoolMinuteRow> breathing = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            rising.add(minute(i, 2 + i, 1, 10));
            breathing.add(minute(i, 2 + i % 6, 1, 10));
        }
        assertThat(Suspicion.of(sample(13, 0, 0), rising)).map(Message::key).hasValue("pool.leak.rises");
        assertThat(Suspicion.of(sample(5, 0, 0), breathing)).isEmpty();
        assertThat(Suspicion.of(sample(5, 1, 301), breathing)).map(Message::key).hasValue("pool.leak.forgotten");
    }

    @Test
    void whatIsPastedIsJudged() {
        Sizing sizing = Sizing.of(List.of(minute(1, 10, 2, 100)), OptionalInt.empty());
        PoolReport pool = new PoolReport(sample(10, 0, 0), 1, sizing, Optional.empty(), false, Optional.empty());
        Pools.Overview seen = new Pools.Overview(Instant.EPOCH, List.of(pool), List.of(), 60, 3);
        List<Message> hikari = PastedPool.judge(
                "spring.datasource.hikari.maximum-pool-size=200\nspring.datasource.hikari.max-lifetime=0 # ever\n", pool, seen);
        assertThat(hikari).extracting(Message::key)
                .containsExactly("pool.pasted.room", "pool.pasted.large", "pool.pasted.life.endless", "pool.pasted.leak");
        List<Message> yaml = PastedPool.judge("hikari:\n  maximumPoolSize: 8\n  leakDetectionThreshold: 60_000\n", pool, seen);
        assertThat(yaml).extracting(Message::key).containsExactly("pool.pasted.fits");
        List<Message> bouncer = PastedPool.judge(
                "[pgbouncer]\n; a comment = 1\npool_mode = transaction\ndefault_pool_size = 1\nmax_client_conn = 500\n", pool, seen);
        assertThat(bouncer).extracting(Message::key)
                .containsExactly("pool.pasted.small", "pool.pasted.clients", "pool.pasted.transaction");
        assertThat(PastedPool.judge("x".repeat(1_000_000), pool, seen)).extracting(Message::key).containsExactly("pool.pasted.nothing");
        areWorded(hikari);
        areWorded(bouncer);
    }
}
