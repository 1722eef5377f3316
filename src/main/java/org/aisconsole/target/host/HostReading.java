package org.aisconsole.target.host;

/**
 * What the host's counters and gauges say at one moment. Counters only rise; two readings make a rate.
 *
 * @param cpuTicks processor time by kind, in the operating system's ticks, as oshi orders them
 * @param load load average of one minute; negative where the system has none
 * @param processors logical processors
 * @param memoryTotal memory fitted, in bytes
 * @param memoryAvailable memory that could be had without swapping, in bytes
 * @param swapUsed swap in use, in bytes
 * @param diskTotal size of the data folder's disk, in bytes
 * @param diskFree free space on it, in bytes
 * @param diskRead bytes read from all disks so far
 * @param diskWritten bytes written to all disks so far
 * @param networkIn bytes received so far
 * @param networkOut bytes sent so far
 * @param processCpuNanos processor time of the console so far, in nanoseconds; negative if unknown
 * @param heapUsed heap in use by the console, in bytes
 */
@SuppressWarnings("ArrayRecordComponent") // made anew for each reading and only compared by position
public record HostReading(
        long[] cpuTicks,
        double load,
        int processors,
        long memoryTotal,
        long memoryAvailable,
        long swapUsed,
        long diskTotal,
        long diskFree,
        long diskRead,
        long diskWritten,
        long networkIn,
        long networkOut,
        long processCpuNanos,
        long heapUsed) {}
