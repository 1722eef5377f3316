package org.aisconsole.store;

import java.util.List;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Table {@code benchmark_result}. */
public final class BenchmarkResults {
    private final Store store;

    /** The table of a store. */
    public BenchmarkResults(Store store) {
        this.store = store;
    }

    /** Stores a result; returns its number. */
    public long insert(BenchmarkResult result) {
        return store.with(handle -> handle.createUpdate("""
                        INSERT INTO benchmark_result
                            (model, variant, at, throughput, p50_ms, p95_ms, p99_ms, memory_bytes, details)
                        VALUES (:model, :variant, :at, :throughput, :p50Ms, :p95Ms, :p99Ms, :memoryBytes, :details::jsonb)
                        """)
                .bindMethods(result)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one());
    }

    /** The latest results of a model, youngest first. */
    public List<BenchmarkResult> latest(String model, int most) {
        return store.with(handle -> handle.createQuery(
                        "SELECT * FROM benchmark_result WHERE model = :model ORDER BY at DESC, id DESC LIMIT :most")
                .bind("model", model)
                .bind("most", most)
                .map(ConstructorMapper.of(BenchmarkResult.class))
                .list());
    }
}
