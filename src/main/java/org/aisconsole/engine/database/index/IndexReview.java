package org.aisconsole.engine.database.index;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aisconsole.engine.database.catalog.Catalog;
import org.aisconsole.engine.database.catalog.ConstraintFacts;
import org.aisconsole.engine.database.catalog.IndexFacts;
import org.aisconsole.engine.database.catalog.TableFacts;

/**
 * Judges every index of a database. Of indexes that are the same, the one stays on which something rests, else the one that
 * is used more; an index whose keys are the first keys of another is covered by it, unless it keeps values unique. Cost: one
 * comparison with the other indexes of the same table each.
 */
public final class IndexReview {
    /** The better an index, the later. */
    private static final Comparator<IndexFacts> WORTH = Comparator.comparing((IndexFacts index) -> index.kind().primary())
            .thenComparing(index -> index.kind().backsConstraint())
            .thenComparing(index -> index.kind().unique())
            .thenComparing(index -> index.kind().replicaIdentity())
            .thenComparing(index -> index.kind().valid())
            .thenComparingLong(IndexFacts::scans)
            .thenComparing(Comparator.comparingLong(IndexFacts::oid).reversed());

    private final Catalog catalog;
    private final Map<Long, Long> replicaScans;
    private final Map<Long, List<IndexFacts>> ofTable;
    private final Map<Long, Shape> shapes = new HashMap<>();

    private IndexReview(Catalog catalog, Map<Long, Long> replicaScans) {
        this.catalog = catalog;
        this.replicaScans = replicaScans;
        this.ofTable = catalog.indexes().stream().collect(Collectors.groupingBy(IndexFacts::tableOid));
        catalog.indexes().forEach(index -> shapes.put(index.oid(), Shape.of(index)));
    }

    /**
     * Judges all indexes, those that waste most first.
     *
     * @param replicaScans how often the replicas used each index, by oid; empty if there are none
     */
    public static List<IndexReport> of(Catalog catalog, Map<Long, Long> replicaScans) {
        IndexReview review = new IndexReview(catalog, replicaScans);
        return catalog.indexes().stream()
                .flatMap(index -> catalog.table(index.tableOid()).map(table -> review.judge(index, table)).stream())
                .sorted(Comparator.comparing((IndexReport report) -> !report.droppable())
                        .thenComparing(IndexReport::verdict)
                        .thenComparing(Comparator.comparingLong((IndexReport report) -> report.index().bytes()).reversed()))
                .toList();
    }

    private IndexReport judge(IndexFacts index, TableFacts table) {
        Keep keep = keep(index);
        Optional<IndexFacts> twin = index.kind().valid() ? twin(index) : Optional.empty();
        Optional<IndexFacts> covering = index.kind().unique() || !index.kind().valid() ? Optional.empty() : covering(index);
        Verdict verdict = verdict(index, twin, covering);
        IndexFacts other = verdict == Verdict.DUPLICATE || verdict == Verdict.COVERED ? twin.or(() -> covering).orElse(null) : null;
        // another index serves the foreign key as well
        Keep rests = other != null && keep == Keep.FOREIGN_KEY ? Keep.NOTHING : keep;
        return new IndexReport(index, table, verdict, rests, other, scansOnReplicas(index));
    }

    private Verdict verdict(IndexFacts index, Optional<IndexFacts> twin, Optional<IndexFacts> covering) {
        if (!index.kind().valid() && !index.kind().partitioned()) {
            return Verdict.INVALID;
        }
        if (twin.isPresent()) {
            return Verdict.DUPLICATE;
        }
        if (covering.isPresent()) {
            return Verdict.COVERED;
        }
        boolean counted = catalog.server().counting() && !index.kind().partitioned();
        return counted && index.scans() == 0 && scansOnReplicas(index) <= 0 ? Verdict.UNUSED : Verdict.NEEDED;
    }

    private long scansOnReplicas(IndexFacts index) {
        return replicaScans.isEmpty() ? -1 : replicaScans.getOrDefault(index.oid(), 0L);
    }

    /** One that is the same and worth more, so that of several the best stays. */
    private Optional<IndexFacts> twin(IndexFacts index) {
        Shape shape = shape(index);
        return others(index)
                .filter(other -> shape(other).equals(shape) && other.kind().valid())
                .filter(other -> !index.kind().unique() || other.kind().unique())
                .filter(other -> WORTH.compare(other, index) > 0)
                .max(WORTH);
    }

    private Optional<IndexFacts> covering(IndexFacts index) {
        return others(index)
                .filter(other -> other.kind().valid() && shape(other).covers(shape(index)))
                .min(Comparator.comparingLong(IndexFacts::bytes));
    }

    private Stream<IndexFacts> others(IndexFacts index) {
        return ofTable.getOrDefault(index.tableOid(), List.of()).stream().filter(other -> other.oid() != index.oid());
    }

    private Shape shape(IndexFacts index) {
        Shape shape = shapes.get(index.oid());
        return shape == null ? Shape.of(index) : shape;
    }

    private Keep keep(IndexFacts index) {
        IndexFacts.IndexKind kind = index.kind();
        if (kind.primary()) {
            return Keep.PRIMARY_KEY;
        }
        if (kind.backsConstraint()) {
            return Keep.CONSTRAINT;
        }
        if (kind.replicaIdentity()) {
            return Keep.REPLICA_IDENTITY;
        }
        if (kind.backsForeignKey()) {
            return Keep.REFERRED_TO;
        }
        if (kind.unique()) {
            return kind.valid() ? Keep.UNIQUE : Keep.NOTHING;
        }
        if (kind.partitioned() || kind.parent() != 0) {
            return Keep.PARTITION;
        }
        return servesForeignKey(index) ? Keep.FOREIGN_KEY : Keep.NOTHING;
    }

    private boolean servesForeignKey(IndexFacts index) {
        return catalog.constraints().stream()
                .filter(ConstraintFacts::isForeignKey)
                .filter(key -> key.tableOid() == index.tableOid())
                .anyMatch(key -> begins(index, key));
    }

    private static boolean begins(IndexFacts index, ConstraintFacts key) {
        int[] wanted = key.numbers();
        Set<Integer> first = Arrays.stream(index.key().numbers()).limit(wanted.length).boxed().collect(Collectors.toSet());
        return index.key().predicate().isEmpty()
                && first.equals(Arrays.stream(wanted).boxed().collect(Collectors.toSet()));
    }
}
