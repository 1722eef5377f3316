package org.aisconsole.engine.database.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.identity.SecurityEvent;
import org.aisconsole.engine.database.retention.RetentionPolicy.Days;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.testing.EmbeddedTest;
import org.aisconsole.testing.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Policies on real tables; the cut-off is 2026-02-08 at noon, UTC. */
@EmbeddedTest
class RetentionTest {
    private final PostgresProfile database;
    private final RetentionDesk desk;
    private final Path folder;

    RetentionTest(PostgresProfile database, @TempDir Path folder) {
        this.database = database;
        this.desk = new RetentionDesk(database);
        this.folder = folder;
    }

    @AfterEach
    void close() {
        desk.close();
    }

    /** Seven rows are due, one is just not, one is new, one says nothing. */
    private void log(String key) throws SQLException {
        Sql.run(
                database,
                "CREATE TABLE log (id int " + key + ", at timestamptz, t text)",
                "INSERT INTO log SELECT i, '2026-02-08 11:59:59Z'::timestamptz - i * interval '1 day', 't' || i"
                        + " FROM generate_series(0, 6) i",
                "INSERT INTO log VALUES (7, '2026-02-08 12:00:00Z', 'edge'), (8, '2026-03-01Z', 'new'), (9, NULL, 'when?'),"
                        + " (10, '-infinity', 'ever')");
    }

    private long rows(String table) throws SQLException {
        return Sql.number(database, "SELECT count(*) FROM " + table);
    }

    @ParameterizedTest
    @CsvSource({"PRIMARY KEY,true", "PRIMARY KEY,false", "'',true", "'',false"})
    void whatIsDueGoesBatchByBatch(String key, boolean indexed) throws SQLException {
        log(key);
        if (indexed) {
            Sql.run(database, "CREATE INDEX ON log (at)");
        }
        RetentionPolicy policy = desk.keep("log", "at", RetentionAction.DELETE, "");
        RetentionPreview preview = desk.preview(policy);
        assertThat(preview.rows().due()).isEqualTo(7);
        assertThat(preview.rows().oldest()).startsWith("2026-02-02");
        assertThat(preview.rows().newest()).startsWith("2026-02-08");
        assertThat(preview.indexed()).isEqualTo(indexed);
        assertThat(preview.index()).isEqualTo(indexed ? "" : "CREATE INDEX CONCURRENTLY ON \"public\".\"log\" (\"at\");");
        RetentionRun run = desk.run(policy);
        assertThat(run.state()).isEqualTo(RetentionRun.State.FINISHED);
        assertThat(run.removed()).isEqualTo(7);
        assertThat(run.batches()).isEqualTo(4);
        assertThat(Sql.column(database, "SELECT id FROM log ORDER BY id")).containsExactly("7", "8", "9", "10");
        assertThat(desk.run(policy).removed()).as("nothing is due any more").isZero();
    }

    @Test
    void aRunIsWrittenDownOnceWithItsCounts() throws SQLException {
        log("PRIMARY KEY");
        RetentionPolicy policy = desk.keep("log", "at", RetentionAction.DELETE, "");
        RetentionRun run = desk.run(policy);
        String server = desk.target.profile().id();
        assertThat(desk.acts.words())
                .containsExactly(
                        "retention.set " + server,
                        "retention.run " + server,
                        "retention.count %s retention:%d run:%d removed=7 batches=4 kept=0 skipped=0"
                                .formatted(server, policy.id(), run.id()));
        assertThat(desk.told).hasAtLeastOneElementOfType(SecurityEvent.Approved.class)
                .hasAtLeastOneElementOfType(SecurityEvent.Deleted.class);
    }

    @Test
    void anArchiveHoldsWhatWasDeletedAndIsLoadedBack() throws SQLException, IOException {
        Sql.run(
                database,
                "CREATE TABLE \"odd \"\"name {table}\" (\"a key?\" int, \"b:c\" text, \"when {column}\" timestamptz,"
                        + " \"t,x\" text, n numeric, j jsonb, b bytea, l text[], f float8,"
                        + " twice numeric GENERATED ALWAYS AS (n * 2) STORED, PRIMARY KEY (\"a key?\", \"b:c\"))",
                "INSERT INTO \"odd \"\"name {table}\" SELECT i, 'k' || i, '2025-12-01 00:00:00.123456Z',"
                        + " CASE i % 5 WHEN 0 THEN NULL WHEN 1 THEN '' WHEN 2 THEN E'a \"quoted\"\\r\\n, text' WHEN 3 THEN '\\.'"
                        + " ELSE 'äöü 漢字 😀' END,"
                        + " i / 7.0, jsonb_build_object('i', i), decode(md5(i::text), 'hex'), ARRAY['x,y', NULL, ''], i / 3.0::float8"
                        + " FROM generate_series(1, 11) i",
                "CREATE TABLE before AS SELECT * FROM \"odd \"\"name {table}\"");
        RetentionPolicy policy =
                desk.keep("odd \"name {table}", "when {column}", RetentionAction.ARCHIVE, folder.toString());
        RetentionRun run = desk.run(policy);
        assertThat(run.removed()).isEqualTo(11);
        assertThat(rows("\"odd \"\"name {table}\"")).isZero();
        assertThat(RetentionDesk.parts(folder)).hasSize(6);
        assertThat(desk.recorded(run)).hasSize(6).allSatisfy(part -> assertThat(part.sha256()).hasSize(64));
        Path sums = RetentionDesk.parts(folder).getFirst().resolveSibling("SHA256SUMS");
        assertThat(Files.readAllLines(sums)).hasSize(6).first().asString().endsWith("  part-000001.csv.gz");
        RetentionDesk.load(
                database, folder, "\"odd \"\"name {table}\" (\"a key?\", \"b:c\", \"when {column}\", \"t,x\", n, j, b, l, f)");
        assertThat(Sql.column(database, "SELECT 1 FROM (TABLE before EXCEPT TABLE \"odd \"\"name {table}\") x")).isEmpty();
        assertThat(rows("\"odd \"\"name {table}\"")).isEqualTo(11);
    }

    @Test
    void rowsThatOthersReferToAreKeptBack() throws SQLException {
        log("PRIMARY KEY");
        Sql.run(
                database,
                "CREATE TABLE no_action (l int REFERENCES log)",
                "CREATE TABLE restricted (l int REFERENCES log ON DELETE RESTRICT)",
                "CREATE TABLE cascading (l int REFERENCES log ON DELETE CASCADE)",
                "CREATE TABLE nulling (l int REFERENCES log ON DELETE SET NULL)",
                "INSERT INTO no_action VALUES (1), (1), (8), (NULL)",
                "INSERT INTO restricted VALUES (2)",
                "INSERT INTO cascading VALUES (1), (3), (3), (8)",
                "INSERT INTO nulling VALUES (4), (8)");
        RetentionPolicy policy = desk.keep("log", "at", RetentionAction.DELETE, "");
        RetentionPreview preview = desk.preview(policy);
        assertThat(preview.rows().keptBack()).isEqualTo(2);
        assertThat(preview.rows().going()).isEqualTo(5);
        assertThat(preview.dependents())
                .extracting(
                        RetentionPreview.Dependent::table,
                        RetentionPreview.Dependent::onDelete,
                        RetentionPreview.Dependent::rows,
                        RetentionPreview.Dependent::keeps)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("public.cascading", OnDelete.CASCADE, 3L, false),
                        org.assertj.core.groups.Tuple.tuple("public.no_action", OnDelete.KEEP, 2L, true),
                        org.assertj.core.groups.Tuple.tuple("public.nulling", OnDelete.SET_NULL, 1L, false),
                        org.assertj.core.groups.Tuple.tuple("public.restricted", OnDelete.KEEP, 1L, true));
        RetentionRun run = desk.run(policy);
        assertThat(run.removed()).isEqualTo(5);
        assertThat(run.keptBack()).isEqualTo(2);
        assertThat(Sql.column(database, "SELECT id FROM log ORDER BY id")).containsExactly("1", "2", "7", "8", "9", "10");
        assertThat(Sql.column(database, "SELECT l FROM cascading ORDER BY l")).containsExactly("1", "8");
        assertThat(Sql.column(database, "SELECT count(*) FROM nulling WHERE l IS NULL")).containsExactly("1");
    }

    @Test
    void beforeAnArchiveNothingGoesThatIsNotInIt() throws SQLException {
        log("PRIMARY KEY");
        Sql.run(
                database,
                "CREATE TABLE cascading (l int REFERENCES log ON DELETE CASCADE)",
                "INSERT INTO cascading VALUES (3)");
        RetentionRun run = desk.run(desk.keep("log", "at", RetentionAction.ARCHIVE, folder.toString()));
        assertThat(run.removed()).isEqualTo(6);
        assertThat(run.keptBack()).isEqualTo(1);
        assertThat(rows("cascading")).isEqualTo(1);
    }

    /** The child that would go is itself referred to: nobody sees it before the server refuses. */
    @Test
    void whatTheServerRefusesIsFoundAndKept() throws SQLException {
        log("PRIMARY KEY");
        Sql.run(
                database,
                "CREATE TABLE cascading (id int PRIMARY KEY, l int REFERENCES log ON DELETE CASCADE)",
                "CREATE TABLE last (c int REFERENCES cascading)",
                "INSERT INTO cascading VALUES (1, 3), (2, 4)",
                "INSERT INTO last VALUES (1)");
        RetentionRun run = desk.run(desk.keep("log", "at", RetentionAction.DELETE, ""));
        assertThat(run.removed()).isEqualTo(6);
        assertThat(run.keptBack()).isEqualTo(1);
        assertThat(Sql.column(database, "SELECT id FROM log WHERE id = 3")).hasSize(1);
    }

    /** A chain of five, of which each refers to the one before; the last is new, so the chain it holds stays. */
    @Test
    void rowsThatReferToEachOtherGoFromTheEnd() throws SQLException {
        Sql.run(
                database,
                "CREATE TABLE tree (id int PRIMARY KEY, up int REFERENCES tree, at timestamptz)",
                "INSERT INTO tree SELECT i, nullif(i - 1, 0), '2025-01-01Z' FROM generate_series(1, 5) i",
                "INSERT INTO tree VALUES (10, 10, '2025-01-01Z'), (20, NULL, '2025-01-01Z'), (21, 20, '2026-03-09Z')");
        RetentionPolicy policy = desk.keep("tree", "at", RetentionAction.DELETE, "");
        RetentionRun run = desk.run(policy);
        assertThat(Sql.column(database, "SELECT id FROM tree ORDER BY id")).containsExactly("20", "21");
        assertThat(run.removed()).isEqualTo(6);
        assertThat(run.keptBack()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "timestamp,2026-02-07 23:59:59.999999,2026-02-08 00:00:00", // noon of UTC is midnight in the last zone
        "date,2026-02-07,2026-02-08",
        "timestamptz,2026-02-08 13:59:59.999999+02,2026-02-08 14:00:00+02"
    })
    void noRowGoesBeforeItsTimeInAnyZone(String type, String due, String kept) throws SQLException {
        Sql.run(
                database,
                "CREATE DOMAIN moment AS " + type,
                "CREATE TABLE t (at moment)",
                "INSERT INTO t VALUES ('" + due + "'), ('" + kept + "'), (NULL)");
        assertThat(desk.run(desk.keep("t", "at", RetentionAction.DELETE, "")).removed()).isEqualTo(1);
        assertThat(Sql.number(database, "SELECT count(*) FROM t WHERE at = '" + kept + "'")).isEqualTo(1);
    }

    private void partitioned() throws SQLException {
        Sql.run(
                database,
                "CREATE TABLE p (id int, at timestamptz NOT NULL) PARTITION BY RANGE (at)",
                "CREATE TABLE p_01 PARTITION OF p FOR VALUES FROM ('2026-01-01Z') TO ('2026-02-01Z')",
                "CREATE TABLE \"p 02\" PARTITION OF p FOR VALUES FROM ('2026-02-01Z') TO ('2026-02-08 12:00Z')",
                "CREATE TABLE p_03 PARTITION OF p FOR VALUES FROM ('2026-02-08 12:00Z') TO (MAXVALUE)",
                "CREATE TABLE p_rest PARTITION OF p DEFAULT",
                "INSERT INTO p SELECT i, '2025-12-20Z'::timestamptz + i * interval '1 day' FROM generate_series(1, 70) i");
    }

    @Test
    void onlyPartitionsWhollyBeforeTheCutOffAreDropped() throws SQLException {
        partitioned();
        RetentionPolicy policy = desk.keep("p", "at", RetentionAction.DROP_PARTITIONS, "");
        RetentionPreview preview = desk.preview(policy);
        assertThat(preview.partitions())
                .extracting(RetentionPreview.Dropped::name, RetentionPreview.Dropped::rows)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("public.p 02", 8L),
                        org.assertj.core.groups.Tuple.tuple("public.p_01", 31L));
        RetentionRun run = desk.run(policy);
        assertThat(run.removed()).isEqualTo(39);
        assertThat(run.batches()).isEqualTo(2);
        assertThat(Sql.column(database, "SELECT relid FROM pg_partition_tree('p') WHERE isleaf ORDER BY 1::text"))
                .containsExactlyInAnyOrder("p_03", "p_rest");
        assertThat(rows("p")).as("the default partition keeps what is older still").isEqualTo(31);
    }

    @Test
    void aPartitionThatOthersReferToIsKept() throws SQLException {
        partitioned();
        Sql.run(
                database,
                "ALTER TABLE p ADD PRIMARY KEY (id, at)",
                "CREATE TABLE c (id int, at timestamptz, FOREIGN KEY (id, at) REFERENCES p)",
                "INSERT INTO c SELECT * FROM p_01 LIMIT 1");
        RetentionRun run = desk.run(desk.keep("p", "at", RetentionAction.DROP_PARTITIONS, ""));
        assertThat(run.removed()).isEqualTo(8);
        assertThat(run.keptBack()).isEqualTo(31);
        assertThat(rows("p_01")).isEqualTo(31);
    }

    @Test
    void rowsOfAPartitionedTableAreDeletedInItsLeaves() throws SQLException {
        partitioned();
        Sql.run(
                database,
                "ALTER TABLE p ADD PRIMARY KEY (id, at)",
                "CREATE TABLE c (id int, at timestamptz, FOREIGN KEY (id, at) REFERENCES p)",
                "INSERT INTO c SELECT * FROM p_rest LIMIT 1");
        RetentionPolicy policy = desk.keep("p", "at", RetentionAction.DELETE, "");
        RetentionPreview preview = desk.preview(policy);
        assertThat(preview.rows().due()).isEqualTo(50);
        assertThat(preview.dependents()).singleElement().satisfies(one -> assertThat(one.rows()).isEqualTo(1));
        RetentionRun run = desk.run(policy);
        assertThat(run.removed()).isEqualTo(49);
        assertThat(run.keptBack()).isEqualTo(1);
        assertThat(rows("p")).isEqualTo(21);
    }

    @Test
    void aPolicyThatKeepsLessThanTheLawAsksForIsRefused() {
        assertThatExceptionOfType(FailureException.class)
                .isThrownBy(() -> new Days(29, 30))
                .satisfies(refused -> assertThat(refused.failure().code()).isEqualTo("retention.minimum"));
        assertThat(new Days(30, 30).keep()).isEqualTo(30);
    }

    private void fails(String code, RetentionPolicy policy) {
        assertThatExceptionOfType(FailureException.class)
                .isThrownBy(() -> desk.run(policy))
                .satisfies(refused -> assertThat(refused.failure().code()).isEqualTo(code));
    }

    @Test
    void whatCannotBeRunIsSaid() throws SQLException {
        log("PRIMARY KEY");
        fails("retention.gone", desk.keep("logs", "at", RetentionAction.DELETE, ""));
        fails("retention.gone", desk.keep("log", "att", RetentionAction.DELETE, ""));
        fails("retention.type", desk.keep("log", "t", RetentionAction.DELETE, ""));
        fails("retention.unpartitioned", desk.keep("log", "at", RetentionAction.DROP_PARTITIONS, ""));
        assertThat(rows("log")).isEqualTo(11);
    }

    @Test
    void anArchiveThatCannotBeWrittenStopsTheRunBeforeARowGoes() throws SQLException, IOException {
        log("PRIMARY KEY");
        Path file = Files.createFile(folder.resolve("no-folder"));
        RetentionPolicy policy = desk.keep("log", "at", RetentionAction.ARCHIVE, file.toString());
        fails("retention.archive", policy);
        assertThat(rows("log")).isEqualTo(11);
        Files.delete(file);
        assertThat(desk.run(policy).removed()).as("the same run goes on").isEqualTo(7);
    }

    @Test
    void rowsThatSomebodyHoldsAreSkippedAndNobodyIsHarmed() throws SQLException {
        log("PRIMARY KEY");
        try (Connection other = Sql.connect(database);
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("UPDATE log SET t = 'held' WHERE id = 3");
            RetentionPolicy policy = desk.keep("log", "at", RetentionAction.DELETE, "");
            RetentionRun run = desk.run(policy);
            assertThat(run.removed()).isEqualTo(6);
            assertThat(run.skipped()).isEqualTo(1);
            other.commit();
            assertThat(Sql.column(database, "SELECT t FROM log WHERE id = 3")).containsExactly("held");
            assertThat(desk.run(policy).removed()).isEqualTo(1);
        }
    }

    @Test
    void aTriggerThatKeepsARowStopsAnArchive() throws SQLException {
        log("PRIMARY KEY");
        Sql.run(
                database,
                "CREATE FUNCTION keep() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'",
                "CREATE TRIGGER keep BEFORE DELETE ON log FOR EACH ROW WHEN (OLD.id = 0) EXECUTE FUNCTION keep()");
        fails("retention.resisted", desk.keep("log", "at", RetentionAction.ARCHIVE, folder.toString()));
        assertThat(rows("log") + RetentionDesk.parts(folder).size()).as("what went is in the archive").isGreaterThan(0);
    }
}
