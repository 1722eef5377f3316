package org.aisconsole.engine.database.retention;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.aisconsole.base.breaker.Breakers;
import org.aisconsole.base.event.Port;
import org.aisconsole.base.identity.Doorkeeper;
import org.aisconsole.base.identity.SecurityEvent;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.base.job.Progress;
import org.aisconsole.engine.audit.Recorder;
import org.aisconsole.engine.database.retention.RetentionPolicy.Column;
import org.aisconsole.engine.database.retention.RetentionPolicy.Days;
import org.aisconsole.engine.database.retention.RetentionPolicy.Pace;
import org.aisconsole.store.RetentionPartRow;
import org.aisconsole.store.RetentionRows;
import org.aisconsole.store.RetentionRunRows;
import org.aisconsole.store.Store;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.target.postgres.PostgresTarget;
import org.aisconsole.testing.NotedActs;
import org.aisconsole.testing.Sql;
import org.postgresql.PGConnection;

/** Policies on a database at a fixed time, remembered in a store of the same database. */
final class RetentionDesk implements AutoCloseable {
    /** When it is: rows of the tests lie around it. */
    static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");

    final PostgresProfile database;
    final PostgresTarget target;
    final NotedActs acts = new NotedActs();
    final List<SecurityEvent> told = new ArrayList<>();
    final RetentionRunRows runs;
    final RetentionPolicies policies;
    final Retention retention;
    private final Store store;

    RetentionDesk(PostgresProfile database) {
        this(database, new PostgresTarget(database, new Breakers()), null);
    }

    RetentionDesk(PostgresProfile database, PostgresTarget target, @org.jspecify.annotations.Nullable Recorder recorder) {
        this.database = database;
        this.target = target;
        this.store = Store.open(database, new Breakers(), InstantSource.system());
        Port<SecurityEvent> events = new Port<>();
        events.subscribe("test", 1_000, told::add);
        Doorkeeper doorkeeper = new Doorkeeper(events, InstantSource.system());
        InstantSource clock = InstantSource.fixed(NOW);
        Recorder here = recorder == null ? acts : recorder;
        this.runs = new RetentionRunRows(store);
        this.policies = new RetentionPolicies(new RetentionRows(store), runs, doorkeeper, here, clock);
        this.retention = new Retention(target, policies, runs, doorkeeper, here, clock);
    }

    /** A policy that keeps thirty days, two rows a batch and no pause. */
    RetentionPolicy keep(String table, String column, RetentionAction action, String folder) {
        return policies.save(new RetentionPolicy(
                0,
                "p" + System.nanoTime(),
                target.profile().id(),
                new Column("public", table, column),
                new Days(30, 0),
                action,
                new Pace(2, 0),
                folder));
    }

    RetentionPreview preview(RetentionPolicy policy) {
        return retention.preview(policy, Cancellation.never());
    }

    RetentionRun run(RetentionPolicy policy) {
        return retention.run(preview(policy), "a test", Cancellation.never(), Progress.none());
    }

    /** Files of an archive below a folder, in order. */
    static List<Path> parts(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".csv.gz")).sorted().toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    List<RetentionPartRow> recorded(RetentionRun run) {
        return runs.parts(run.id());
    }

    /** Loads an archive into a table, as its reader would. */
    static void load(PostgresProfile database, Path folder, String into) throws SQLException, IOException {
        try (Connection session = Sql.connect(database)) {
            for (Path part : parts(folder)) {
                try (InputStream rows = new GZIPInputStream(Files.newInputStream(part))) {
                    session.unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn("COPY " + into + " FROM STDIN WITH (FORMAT csv, HEADER true)", rows);
                }
            }
        }
    }

    @Override
    public void close() {
        target.close();
        store.close();
    }
}
