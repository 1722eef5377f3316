package org.aisconsole.target.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import oshi.SystemInfo;
import oshi.hardware.HardwareAbstractionLayer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What this machine offers to a process that runs on it, such as a database server. */
public final class HostMachine {
    private static final Logger LOG = LoggerFactory.getLogger(HostMachine.class);
    /** The start of a process is counted in ticks since the machine started, whose moment is only known to about a second. */
    private static final Duration TOLERANCE = Duration.ofSeconds(5);

    private final ControlGroup limits;
    private final Path blockDevices;

    /**
     * A machine as its system shows it.
     *
     * @param processes {@code /proc}
     * @param groups {@code /sys/fs/cgroup}
     * @param blockDevices {@code /sys/class/block}
     */
    HostMachine(Path processes, Path groups, Path blockDevices) {
        this.limits = new ControlGroup(processes, groups);
        this.blockDevices = blockDevices;
    }

    /** The machine that the console runs on. */
    public static HostMachine here() {
        return new HostMachine(Path.of("/proc"), Path.of("/sys/fs/cgroup"), Path.of("/sys/class/block"));
    }

    /**
     * What a process may use.
     *
     * @param memory in bytes
     * @param limited whether a limit of its control group is below what the machine has
     * @param cores logical processors, at least 1
     * @param rotating whether its disk turns; empty where the system does not say
     */
    public record Room(long memory, boolean limited, int cores, Optional<Boolean> rotating) {}

    /**
     * Whether a process runs on this machine: there is one of the number, and it began when that one is said to have begun.
     * An address alone proves nothing, since a tunnel makes any server seem to be near.
     */
    public boolean runs(long pid, Instant began) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().startInstant())
                .filter(start -> Duration.between(start, began).abs().compareTo(TOLERANCE) <= 0)
                .isPresent();
    }

    /**
     * What a process may use.
     *
     * @param folder on the disk that it uses; empty if that is not known
     */
    public Room room(long pid, String folder) {
        HardwareAbstractionLayer hardware = new SystemInfo().getHardware();
        long fitted = hardware.getMemory().getTotal();
        int processors = hardware.getProcessor().getLogicalProcessorCount();
        OptionalLong memory = limits.memory(pid);
        OptionalDouble share = limits.processors(pid);
        int cores = (int) Math.clamp(Math.ceil(share.orElse(processors)), 1, Math.max(1, processors));
        boolean limited = memory.orElse(fitted) < fitted || cores < processors;
        Optional<Boolean> rotating = folder.isEmpty() ? Optional.empty() : rotating(Path.of(folder));
        return new Room(Math.min(fitted, memory.orElse(fitted)), limited, cores, rotating);
    }

    /** Free space on the disk of a folder in bytes; empty if it is not to be seen. */
    public OptionalLong free(String folder) {
        try {
            return folder.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Files.getFileStore(Path.of(folder)).getUsableSpace());
        } catch (IOException unreachable) { // another user's folder
            LOG.debug("the disk of {} is not known", folder, unreachable);
            return OptionalLong.empty();
        }
    }

    private Optional<Boolean> rotating(Path folder) {
        try {
            Path device = Path.of(Files.getFileStore(folder).name());
            return device.getFileName() == null ? Optional.empty() : turns(device.getFileName().toString());
        } catch (IOException unreachable) { // another user's folder: then nothing is known of its disk
            LOG.debug("the disk of {} is not known", folder, unreachable);
            return Optional.empty();
        }
    }

    /** A partition has what its whole disk says in the folder above. */
    private Optional<Boolean> turns(String device) throws IOException {
        Path linked = blockDevices.resolve(device);
        if (!Files.exists(linked)) {
            return Optional.empty();
        }
        Path folder = linked.toRealPath();
        for (Path place = folder; place != null && place.getNameCount() > folder.getNameCount() - 2; place = place.getParent()) {
            Path says = place.resolve("queue").resolve("rotational");
            if (Files.isRegularFile(says)) {
                return Optional.of(Files.readString(says).strip().equals("1"));
            }
        }
        return Optional.empty();
    }
}
