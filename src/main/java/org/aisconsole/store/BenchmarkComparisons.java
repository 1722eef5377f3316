package org.aisconsole.store;

import java.util.List;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Table {@code benchmark_comparison}. */
public final class BenchmarkComparisons {
    private final Store store;

    /** The table of a store. */
    public BenchmarkComparisons(Store store) {
        this.store = store;
    }

    /** Stores a comparison of two stored results; returns its number. */
    public long insert(BenchmarkComparison comparison) {
        return store.with(handle -> handle.createUpdate("""
                        INSERT INTO benchmark_comparison
                            (baseline_id, candidate_id, at, speed_ratio, memory_ratio, parity, accepted)
                        VALUES (:baselineId, :candidateId, :at, :speedRatio, :memoryRatio, :parity, :accepted)
                        """)
                .bindMethods(comparison)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one());
    }

    /** What a result was compared with as the candidate, youngest first. */
    public List<BenchmarkComparison> ofCandidate(long candidateId) {
        return store.with(handle -> handle.createQuery(
                        "SELECT * FROM benchmark_comparison WHERE candidate_id = :candidate ORDER BY at DESC, id DESC")
                .bind("candidate", candidateId)
                .map(ConstructorMapper.of(BenchmarkComparison.class))
                .list());
    }
}
