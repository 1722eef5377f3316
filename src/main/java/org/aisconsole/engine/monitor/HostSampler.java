package org.aisconsole.engine.monitor;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import org.aisconsole.base.metric.MetricSchema;
import org.aisconsole.target.host.HostReading;
import org.aisconsole.target.host.HostTarget;
import oshi.hardware.CentralProcessor.TickType;

/** Measures the machine that the console runs on. */
final class HostSampler implements Sampler {
    private static final String BUSY = "cpu.busy";
    private static final String IDLE = "cpu.idle";

    private final HostTarget host;
    private final InstantSource clock;
    private final Counters counters = new Counters();

    HostSampler(HostTarget host, InstantSource clock) {
        this.host = host;
        this.clock = clock;
    }

    @Override
    public String source() {
        return HostTarget.ID;
    }

    @Override
    public SourceState.Kind kind() {
        return SourceState.Kind.HOST;
    }

    @Override
    public String title() {
        return System.getProperty("os.name", "host");
    }

    @Override
    public MetricSchema schema() {
        return HostMetrics.SCHEMA;
    }

    @Override
    public String version() {
        return System.getProperty("os.name", "") + " " + System.getProperty("os.version", "");
    }

    @Override
    public double[] read() {
        HostReading reading = host.read();
        Counters.Rises rises = counters.take(clock.millis() / 1e3, counted(reading));
        Values values = new Values(HostMetrics.SCHEMA);
        values.set(HostMetrics.CPU, rises.share(BUSY, IDLE));
        values.set(HostMetrics.LOAD, reading.load() < 0 ? Double.NaN : reading.load());
        values.set(HostMetrics.PROCESSORS, reading.processors());
        values.set(HostMetrics.MEMORY_USED, reading.memoryTotal() - reading.memoryAvailable());
        values.set(HostMetrics.MEMORY_TOTAL, reading.memoryTotal());
        values.set(HostMetrics.SWAP_USED, reading.swapUsed());
        values.set(HostMetrics.DISK_USED, reading.diskTotal() - reading.diskFree());
        values.set(HostMetrics.DISK_TOTAL, reading.diskTotal());
        for (String metric : new String[] {
            HostMetrics.DISK_READ, HostMetrics.DISK_WRITE, HostMetrics.NETWORK_IN, HostMetrics.NETWORK_OUT
        }) {
            values.set(metric, rises.rate(metric));
        }
        values.set(HostMetrics.CONSOLE_CPU, rises.rate(HostMetrics.CONSOLE_CPU) / 1e9);
        values.set(HostMetrics.CONSOLE_HEAP, reading.heapUsed());
        return values.array();
    }

    private static Map<String, Double> counted(HostReading reading) {
        long[] ticks = reading.cpuTicks();
        double idle = ticks[TickType.IDLE.getIndex()] + ticks[TickType.IOWAIT.getIndex()];
        return Map.of(
                BUSY, Arrays.stream(ticks).sum() - idle,
                IDLE, idle,
                HostMetrics.DISK_READ, (double) reading.diskRead(),
                HostMetrics.DISK_WRITE, (double) reading.diskWritten(),
                HostMetrics.NETWORK_IN, (double) reading.networkIn(),
                HostMetrics.NETWORK_OUT, (double) reading.networkOut(),
                HostMetrics.CONSOLE_CPU, (double) reading.processCpuNanos());
    }

    @Override
    public void close() {
        // The operating system needs no goodbye.
    }
}
