package org.aisconsole.engine.monitor;

import java.util.List;
import org.aisconsole.base.metric.MetricKey;
import org.aisconsole.base.metric.MetricSchema;
import org.aisconsole.base.metric.Unit;

/** What is measured of the machine that the console runs on, and of the console itself, at each tick. */
public final class HostMetrics {
    /** Share of all processors in use. */
    public static final String CPU = "cpu.used";

    /** Load average of one minute; NaN where the system has none. */
    public static final String LOAD = "load.one_minute";

    /** Logical processors. */
    public static final String PROCESSORS = "cpu.processors";

    /** Memory in use. */
    public static final String MEMORY_USED = "memory.used";

    /** Memory fitted. */
    public static final String MEMORY_TOTAL = "memory.total";

    /** Swap in use. */
    public static final String SWAP_USED = "swap.used";

    /** Space in use on the disk that holds the console's data. */
    public static final String DISK_USED = "disk.used";

    /** Size of that disk. */
    public static final String DISK_TOTAL = "disk.total";

    /** Read from all disks. */
    public static final String DISK_READ = "disk.read";

    /** Written to all disks. */
    public static final String DISK_WRITE = "disk.write";

    /** Received on all interfaces but loopback. */
    public static final String NETWORK_IN = "network.in";

    /** Sent on all interfaces but loopback. */
    public static final String NETWORK_OUT = "network.out";

    /** Share of one processor that the console uses. */
    public static final String CONSOLE_CPU = "console.cpu";

    /** Heap in use by the console. */
    public static final String CONSOLE_HEAP = "console.heap";

    /** All of them, in the order of a tick's values. Append only: stored rows rely on it. */
    public static final MetricSchema SCHEMA = new MetricSchema(List.of(
            new MetricKey(CPU, Unit.RATIO),
            new MetricKey(LOAD, Unit.COUNT),
            new MetricKey(PROCESSORS, Unit.COUNT),
            new MetricKey(MEMORY_USED, Unit.BYTES),
            new MetricKey(MEMORY_TOTAL, Unit.BYTES),
            new MetricKey(SWAP_USED, Unit.BYTES),
            new MetricKey(DISK_USED, Unit.BYTES),
            new MetricKey(DISK_TOTAL, Unit.BYTES),
            new MetricKey(DISK_READ, Unit.BYTES_PER_SECOND),
            new MetricKey(DISK_WRITE, Unit.BYTES_PER_SECOND),
            new MetricKey(NETWORK_IN, Unit.BYTES_PER_SECOND),
            new MetricKey(NETWORK_OUT, Unit.BYTES_PER_SECOND),
            new MetricKey(CONSOLE_CPU, Unit.RATIO),
            new MetricKey(CONSOLE_HEAP, Unit.BYTES)));

    private HostMetrics() {}
}
