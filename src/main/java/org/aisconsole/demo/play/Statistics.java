package org.aisconsole.demo.play;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.aisconsole.demo.play.LoadReport.OperationReport;

/** Latencies by operation, to two digits, up to a minute. */
final class Statistics {
    private static final long HIGHEST = 60_000_000_000L;
    private static final int DIGITS = 2;

    private final Map<String, Entry> entries = new ConcurrentSkipListMap<>();

    private Entry entry(String operation) {
        return entries.computeIfAbsent(operation, name -> new Entry());
    }

    void succeeded(String operation, long nanos) {
        entry(operation).latencies.recordValue(Math.clamp(nanos, 0, HIGHEST));
    }

    void failed(String operation) {
        entry(operation).errors.increment();
    }

    LoadReport report(double seconds, double wanted) {
        List<OperationReport> reports = new ArrayList<>();
        entries.forEach((name, entry) -> reports.add(entry.report(name)));
        long answered = reports.stream().mapToLong(OperationReport::count).sum();
        return new LoadReport(seconds, wanted, answered / seconds, reports);
    }

    private static final class Entry {
        private final Histogram latencies = new ConcurrentHistogram(HIGHEST, DIGITS);
        private final LongAdder errors = new LongAdder();

        OperationReport report(String name) {
            return new OperationReport(
                    name,
                    latencies.getTotalCount(),
                    errors.sum(),
                    millis(50),
                    millis(90),
                    millis(99),
                    millis(99.9),
                    latencies.getMaxValue() / 1e6);
        }

        private double millis(double percentile) {
            return latencies.getValueAtPercentile(percentile) / 1e6;
        }
    }
}
