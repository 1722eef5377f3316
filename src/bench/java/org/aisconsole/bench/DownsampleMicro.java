package org.aisconsole.bench;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.aisconsole.engine.monitor.MetricSeries;
import org.aisconsole.ui.widget.Downsample;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A million points to the width of a chart; beside it a plain copy of them, which no method can beat. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class DownsampleMicro {
    private static final int POINTS = 1_000_000;

    private final MetricSeries million = million();

    static MetricSeries million() {
        long[] at = new long[POINTS];
        double[] values = new double[POINTS];
        Arrays.setAll(at, i -> i * 10L);
        Arrays.setAll(values, i -> Math.abs(Math.sin(i / 50_000.0) * 100) + i % 7);
        return new MetricSeries(at, values);
    }

    /** What a chart does. */
    @Benchmark
    public MetricSeries toColumns() {
        return Downsample.toColumns(million, 800);
    }

    /** The floor: every point read and written once. */
    @Benchmark
    public MetricSeries copy() {
        return new MetricSeries(million.at().clone(), million.values().clone());
    }
}
