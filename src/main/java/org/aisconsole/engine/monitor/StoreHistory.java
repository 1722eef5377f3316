package org.aisconsole.engine.monitor;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.store.HistoryRange;
import org.aisconsole.store.HistorySeries;
import org.aisconsole.store.MetricHistory;

/**
 * The past in the console's own store.
 *
 * @param store where ticks are recorded
 */
public record StoreHistory(MetricHistory store) implements History {
    @Override
    public Remembered read(Query query, Cancellation cancellation) {
        HistoryRange range = new HistoryRange(
                Instant.ofEpochMilli(query.window().from()), Instant.ofEpochMilli(query.window().to() + 1), query.step());
        MetricHistory.Answer answer = store.read(query.source(), query.metrics(), range, cancellation);
        Map<String, MetricBand> bands = new HashMap<>();
        answer.series().forEach((metric, series) -> bands.put(metric, band(series, answer.stepMillis())));
        return new Remembered(answer.stepMillis(), bands);
    }

    private static MetricBand band(HistorySeries series, long stepMillis) {
        return Timeline.withGaps(new MetricBand(series.at(), series.low(), series.mean(), series.high()), stepMillis);
    }
}
