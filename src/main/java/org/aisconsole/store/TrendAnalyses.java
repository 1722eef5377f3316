package org.aisconsole.store;

import java.util.Optional;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Table {@code trend_analysis}. */
public final class TrendAnalyses {
    private final Store store;

    /** The table of a store. */
    public TrendAnalyses(Store store) {
        this.store = store;
    }

    /** Stores an analysis; returns its number. */
    public long insert(TrendAnalysis analysis) {
        return store.with(handle -> handle.createUpdate("""
                        INSERT INTO trend_analysis
                            (source, metric, at, window_seconds, slope_per_day, confidence, forecast)
                        VALUES (:source, :metric, :at, :windowSeconds, :slopePerDay, :confidence, :forecast::jsonb)
                        """)
                .bindMethods(analysis)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one());
    }

    /** The youngest analysis of a metric. */
    public Optional<TrendAnalysis> latest(String source, String metric) {
        return store.with(handle -> handle.createQuery("""
                        SELECT * FROM trend_analysis WHERE source = :source AND metric = :metric
                        ORDER BY at DESC, id DESC LIMIT 1
                        """)
                .bind("source", source)
                .bind("metric", metric)
                .map(ConstructorMapper.of(TrendAnalysis.class))
                .findOne());
    }
}
