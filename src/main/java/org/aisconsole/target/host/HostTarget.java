package org.aisconsole.target.host;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToLongFunction;
import org.aisconsole.base.failure.FailureException;
import org.jspecify.annotations.Nullable;
import oshi.SystemInfo;
import oshi.hardware.CentralProcessor;
import oshi.hardware.GlobalMemory;
import oshi.hardware.HWDiskStore;
import oshi.hardware.NetworkIF;

/**
 * The machine that the console runs on. Looking up disks and network cards is slow in oshi (tens of milliseconds), so
 * that is done once; reading their counters is cheap.
 */
public final class HostTarget {
    /** Stable name of the host as a source of metrics. */
    public static final String ID = "host";

    private final Path dataFolder;
    private @Nullable Devices devices;

    /**
     * The host.
     *
     * @param dataFolder a folder on the disk whose space matters: where the console's data lives
     */
    public HostTarget(Path dataFolder) {
        this.dataFolder = dataFolder;
    }

    /** Everything at once. */
    public synchronized HostReading read() {
        Devices known = devices == null ? new Devices(new SystemInfo()) : devices;
        devices = known;
        try {
            FileStore disk = Files.getFileStore(dataFolder);
            return new HostReading(
                    known.processor.getSystemCpuLoadTicks(),
                    known.processor.getSystemLoadAverage(1)[0],
                    known.processor.getLogicalProcessorCount(),
                    known.memory.getTotal(),
                    known.memory.getAvailable(),
                    known.memory.getVirtualMemory().getSwapUsed(),
                    disk.getTotalSpace(),
                    disk.getUnallocatedSpace(),
                    known.disks(HWDiskStore::getReadBytes),
                    known.disks(HWDiskStore::getWriteBytes),
                    known.network(NetworkIF::getBytesRecv),
                    known.network(NetworkIF::getBytesSent),
                    processCpuNanos(),
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        } catch (IOException gone) {
            throw FailureException.caused(gone, "host.folder", dataFolder.toString(), gone.toString());
        }
    }

    private static long processCpuNanos() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : -1;
    }

    /** Handles that are looked up once. */
    private static final class Devices {
        private final CentralProcessor processor;
        private final GlobalMemory memory;
        private final List<HWDiskStore> disks;
        private final List<NetworkIF> cards;

        Devices(SystemInfo system) {
            this.processor = system.getHardware().getProcessor();
            this.memory = system.getHardware().getMemory();
            this.disks = system.getHardware().getDiskStores();
            this.cards = system.getHardware().getNetworkIFs(); // loopback is not among them
        }

        long disks(ToLongFunction<HWDiskStore> counter) {
            disks.forEach(HWDiskStore::updateAttributes);
            return disks.stream().mapToLong(counter).sum();
        }

        long network(ToLongFunction<NetworkIF> counter) {
            cards.forEach(NetworkIF::updateAttributes);
            return cards.stream().mapToLong(counter).sum();
        }
    }
}
