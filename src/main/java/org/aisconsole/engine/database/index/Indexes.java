package org.aisconsole.engine.database.index;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.base.plan.Plan;
import org.aisconsole.base.plan.PlanCheck;
import org.aisconsole.base.text.Message;
import org.aisconsole.engine.database.Statements;
import org.aisconsole.engine.database.bloat.BloatReview;
import org.aisconsole.engine.database.catalog.Catalog;
import org.aisconsole.engine.database.catalog.CatalogReader;
import org.aisconsole.engine.database.catalog.IndexFacts;
import org.aisconsole.target.postgres.Identifiers;
import org.aisconsole.target.postgres.Literals;
import org.aisconsole.target.postgres.PostgresTarget;
import org.aisconsole.target.postgres.SessionLimits;
import org.aisconsole.target.postgres.SqlRows;
import org.jspecify.annotations.Nullable;

/** The indexes of a database: judged, rebuilt, dropped. */
public final class Indexes {
    private static final String DEFINITION = "SELECT pg_get_indexdef(:oid::bigint::oid) AS text";
    private static final String SCANS =
            "SELECT indexrelid::bigint AS oid, coalesce(idx_scan, 0) AS scans FROM pg_stat_all_indexes";

    private final PostgresTarget target;
    private final List<PostgresTarget> replicas;
    private final CatalogReader reader;

    /**
     * The indexes of a database.
     *
     * @param replicas servers that answer queries of the same database, each with counters of its own
     */
    public Indexes(PostgresTarget target, List<PostgresTarget> replicas, CatalogReader reader) {
        this.target = target;
        this.replicas = List.copyOf(replicas);
        this.reader = reader;
    }

    /**
     * Everything about them.
     *
     * @param catalog what was read
     * @param reports each index judged, those that waste most first
     * @param bloat of indexes and tables
     */
    public record Overview(Catalog catalog, List<IndexReport> reports, BloatReview bloat) {}

    /**
     * Judges all of them.
     *
     * @throws FailureException {@code postgres…} if a server cannot be reached or refuses
     */
    public Overview look(Cancellation cancellation) {
        Catalog catalog = reader.read(cancellation);
        Map<Long, Long> onReplicas = new HashMap<>();
        for (PostgresTarget replica : replicas) {
            List<Scans> counted =
                    replica.read(cancellation, SessionLimits.INTERACTIVE, session -> SqlRows.list(session, SCANS, Scans.class));
            counted.forEach(scans -> onReplicas.merge(scans.oid, scans.scans, Long::sum));
        }
        return new Overview(catalog, IndexReview.of(catalog, onReplicas), BloatReview.of(catalog));
    }

    private record Scans(long oid, long scans) {}

    private record Definition(@Nullable String text) {}

    /**
     * The statement that makes an index, as the server prints it.
     *
     * @throws FailureException {@code index.gone} if there is no such index any more; {@code postgres…}
     */
    public String definition(IndexFacts index, Cancellation cancellation) {
        List<Definition> found = target.read(
                cancellation,
                SessionLimits.INTERACTIVE,
                session -> SqlRows.list(session, DEFINITION, Definition.class, Map.of("oid", index.oid())));
        return found.stream()
                .map(Definition::text)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> FailureException.expected("index.gone", index.shown()));
    }

    /**
     * A plan that drops an index beside the traffic; its definition is the way back.
     *
     * @throws FailureException as {@link #definition}
     * @throws IllegalStateException if something rests on it
     */
    public Plan drop(IndexReport report, Cancellation cancellation) {
        if (!report.droppable()) {
            throw new IllegalStateException("something rests on " + report.index().name());
        }
        IndexFacts index = report.index();
        String definition = definition(index, cancellation);
        String same = "SELECT count(*) FROM pg_index WHERE indexrelid = to_regclass("
                + Literals.quote(Identifiers.quote(index.schema(), index.name())) + ") AND pg_get_indexdef(indexrelid) = "
                + Literals.quote(definition);
        return Plan.of(
                target.profile().id(),
                Message.of("index.drop", index.shown()),
                List.of(new PlanCheck.Sql(same, "1")),
                List.of(Statements.dropIndex(index, index.kind().valid() ? definition : "")),
                List.of(new PlanCheck.Sql(same, "0")));
    }

    /** A plan that builds an index anew beside the traffic, without its bloat. */
    public Plan rebuild(IndexFacts index) {
        String valid = "SELECT count(*) FROM pg_index WHERE indisvalid AND indexrelid = to_regclass("
                + Literals.quote(Identifiers.quote(index.schema(), index.name())) + ")";
        return Plan.of(
                target.profile().id(),
                Message.of("index.rebuild", index.shown()),
                List.of(),
                List.of(Statements.reindex(index)),
                List.of(new PlanCheck.Sql(valid, "1")));
    }
}
