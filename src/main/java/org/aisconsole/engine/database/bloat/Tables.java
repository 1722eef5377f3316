package org.aisconsole.engine.database.bloat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.base.plan.Plan;
import org.aisconsole.base.plan.PlanStep;
import org.aisconsole.base.text.Message;
import org.aisconsole.engine.database.Statements;
import org.aisconsole.engine.database.catalog.Catalog;
import org.aisconsole.engine.database.catalog.CatalogReader;
import org.aisconsole.engine.database.catalog.TableFacts;
import org.aisconsole.target.postgres.PostgresTarget;
import org.aisconsole.target.postgres.SessionLimits;
import org.aisconsole.target.postgres.SqlRows;

/** The tables of a database: how large they are, how much of that they do not need, and what can be done about it. */
public final class Tables {
    private static final String EXTENSION = "pgstattuple";
    /** What rows, dead and alive, and free space take; read from every page. */
    private static final String MEASURE =
            """
            SELECT table_len AS bytes, tuple_len AS live_bytes, tuple_count AS live_rows, dead_tuple_len AS dead_bytes,
                   dead_tuple_count AS dead_rows, free_space AS free_bytes
            FROM pgstattuple(:oid::bigint::oid::regclass)
            """;

    private final PostgresTarget target;
    private final CatalogReader reader;

    /** The tables of a database. */
    public Tables(PostgresTarget target, CatalogReader reader) {
        this.target = target;
        this.reader = reader;
    }

    /**
     * All of them.
     *
     * @param catalog what was read
     * @param bloat of those that are large enough for it to matter
     */
    public record Overview(Catalog catalog, BloatReview bloat) {}

    /**
     * What a table's pages hold, as {@code pgstattuple} counts them.
     *
     * @param bytes of the file
     * @param liveBytes of rows that somebody can see
     * @param deadBytes of rows that nobody can see any more
     * @param freeBytes for new rows
     */
    public record Exact(long bytes, long liveBytes, long liveRows, long deadBytes, long deadRows, long freeBytes) {}

    /**
     * Reads all of them; no row is read.
     *
     * @throws FailureException {@code postgres…} if the server cannot be reached or refuses
     */
    public Overview look(Cancellation cancellation) {
        Catalog catalog = reader.read(cancellation);
        return new Overview(catalog, BloatReview.of(catalog));
    }

    /** Whether a table can be measured, rather than estimated: the extension is there. */
    public static boolean measurable(Catalog catalog) {
        return catalog.server().extensions().contains(EXTENSION);
    }

    /**
     * Counts what a table's pages hold, by reading each of them.
     *
     * @throws FailureException {@code table.gone} if there is no such table any more; {@code postgres…}
     */
    public Exact measure(TableFacts table, Cancellation cancellation) {
        return target
                .read(
                        cancellation,
                        SessionLimits.LONG,
                        session -> SqlRows.list(session, MEASURE, Exact.class, Map.of("oid", table.oid())))
                .stream()
                .findFirst()
                .orElseThrow(() -> FailureException.expected("table.gone", table.shown()));
    }

    /** What can be done with a table. */
    public enum Remedy {
        /** Frees the space of dead rows for new ones. */
        VACUUM,
        /** Counts its values anew. */
        ANALYZE,
        /** Freezes its rows. */
        FREEZE,
        /** Writes it anew; nobody can use it meanwhile, and it needs its size once more on disk. */
        FULL
    }

    /** A plan that does it. */
    public Plan plan(TableFacts table, Remedy remedy) {
        PlanStep step =
                switch (remedy) {
                    case VACUUM -> Statements.vacuum(table);
                    case ANALYZE -> Statements.analyze(table);
                    case FREEZE -> Statements.freeze(table);
                    case FULL -> Statements.vacuumFull(table);
                };
        String word = remedy.name().toLowerCase(Locale.ROOT);
        return Plan.of(
                target.profile().id(), Message.of("table.do." + word, table.shown()), List.of(), List.of(step), List.of());
    }
}
