package org.aisconsole.engine.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.aisconsole.base.breaker.Breakers;
import org.aisconsole.base.event.Port;
import org.aisconsole.base.identity.Doorkeeper;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.demo.server.OwnPostgres;
import org.aisconsole.engine.database.bloat.Bloat;
import org.aisconsole.engine.database.bloat.BloatReview;
import org.aisconsole.engine.database.catalog.Catalog;
import org.aisconsole.engine.database.catalog.CatalogReader;
import org.aisconsole.engine.database.catalog.IndexFacts;
import org.aisconsole.engine.database.health.DatabaseHealth;
import org.aisconsole.engine.database.health.Finding;
import org.aisconsole.engine.database.health.HealthLimits;
import org.aisconsole.engine.database.index.IndexReview;
import org.aisconsole.engine.database.index.Verdict;
import org.aisconsole.engine.database.pool.PoolBook;
import org.aisconsole.engine.database.pool.Pools;
import org.aisconsole.engine.database.session.Sessions;
import org.aisconsole.engine.database.tuning.Disk;
import org.aisconsole.engine.database.tuning.MachineEntry;
import org.aisconsole.engine.database.tuning.Machines;
import org.aisconsole.engine.database.tuning.Proposal;
import org.aisconsole.engine.database.tuning.SettingsAdvisor;
import org.aisconsole.engine.database.tuning.Workload;
import org.aisconsole.store.DatabaseSizeRows;
import org.aisconsole.store.PoolMinuteRows;
import org.aisconsole.store.ServerMachineRows;
import org.aisconsole.store.Store;
import org.aisconsole.target.host.HostMachine;
import org.aisconsole.target.postgres.PostgresTarget;
import org.aisconsole.testing.NotedActs;
import org.aisconsole.testing.Sql;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read and judged of every supported Postgres before the shipped one. */
@Tag("full")
class DatabaseVersionsTest {
    @ParameterizedTest
    @ValueSource(ints = {14, 15, 16, 17})
    void isReadAndJudged(int major, @TempDir Path folder) throws Exception {
        try (OwnPostgres server = OwnPostgres.older(major, folder);
                PostgresTarget target = new PostgresTarget(server.profile(), new Breakers())) {
            Sql.run(
                    server.profile(),
                    "CREATE TABLE parent (id int PRIMARY KEY)",
                    "INSERT INTO parent SELECT generate_series(1, 10)",
                    "CREATE TABLE child (id int PRIMARY KEY, parent int REFERENCES parent, note text)",
                    "INSERT INTO child SELECT i, 1 + i % 10, md5(i::text) FROM generate_series(1, 40000) i",
                    "CREATE INDEX note_1 ON child (note)",
                    "CREATE INDEX note_2 ON child (note, id)",
                    "DELETE FROM child WHERE id % 2 = 0");
            Sql.run(server.profile(), "VACUUM ANALYZE");
            Catalog catalog = new CatalogReader(target, InstantSource.system()).read(Cancellation.never());
            judge(major, catalog);
            adviseAndCount(server, target);
            try (Connection other = Sql.connect(server.profile())) {
                assertThat(other.isValid(1)).isTrue();
                assertThat(new Sessions(target).look(Cancellation.never()))
                        .anyMatch(place -> place.session().isClient() && !place.session().ours());
            }
        }
    }

    private static void adviseAndCount(OwnPostgres server, PostgresTarget target) {
        InstantSource clock = InstantSource.system();
        try (Store store = Store.open(server.profile(), new Breakers(), clock)) {
            Machines machines = new Machines(
                    new ServerMachineRows(store),
                    HostMachine.here(),
                    new Doorkeeper(new Port<>(), clock),
                    new NotedActs()::actor,
                    clock);
            DatabaseSizeRows sizes = new DatabaseSizeRows(store);
            SettingsAdvisor advisor = new SettingsAdvisor(target, machines, sizes, clock);
            advisor.remember(new MachineEntry(64L << 30, 16, Disk.SSD, Workload.WEB));
            assertThat(advisor.look(Cancellation.never()).proposals())
                    .extracting(Proposal::setting)
                    .contains("random_page_cost", "effective_io_concurrency", "maintenance_work_mem", "max_worker_processes");
            PoolMinuteRows rows = new PoolMinuteRows(store);
            Pools pools = new Pools(target, new PoolBook(target, rows, sizes, clock), rows, advisor::cores, clock);
            assertThat(pools.look(Cancellation.never()).pools()).isNotEmpty();
        }
    }

    private static void judge(int major, Catalog catalog) {
        assertThat(catalog.server().major()).isEqualTo(major);
        assertThat(DatabaseHealth.judge(catalog, HealthLimits.USUAL).findings())
                .extracting(Finding::rule)
                .contains("fsync_off", "foreign_key_index");
        assertThat(IndexReview.of(catalog, Map.of()))
                .filteredOn(report -> report.index().name().equals("note_1"))
                .singleElement()
                .satisfies(report -> assertThat(report.verdict()).isEqualTo(Verdict.COVERED));
        BloatReview bloat = BloatReview.of(catalog);
        List<IndexFacts> keys = catalog.indexes().stream().filter(index -> index.name().equals("child_pkey")).toList();
        assertThat(bloat.of(keys.getFirst()).map(Bloat::share).orElseThrow()).isBetween(0.45, 0.55);
    }
}
