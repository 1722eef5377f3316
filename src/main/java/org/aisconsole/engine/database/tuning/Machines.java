package org.aisconsole.engine.database.tuning;

import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.identity.Actor;
import org.aisconsole.base.identity.Doorkeeper;
import org.aisconsole.base.identity.Permission;
import org.aisconsole.engine.database.tuning.Machine.Origin;
import org.aisconsole.store.ServerMachineRow;
import org.aisconsole.store.ServerMachineRows;
import org.aisconsole.target.host.HostMachine;

/**
 * What servers run on: measured where a server is proven to run on the console's own machine, else what somebody entered, else
 * not known, and then nothing is proposed that depends on it. A turning disk is not believed, since virtual disks say that they
 * turn; one that does not turn is.
 */
public final class Machines {
    private final ServerMachineRows rows;
    private final HostMachine host;
    private final Doorkeeper doorkeeper;
    private final Supplier<Actor> here;
    private final InstantSource clock;

    /**
     * Machines that are remembered in a store.
     *
     * @param here who is at the console
     */
    public Machines(
            ServerMachineRows rows, HostMachine host, Doorkeeper doorkeeper, Supplier<Actor> here, InstantSource clock) {
        this.rows = rows;
        this.host = host;
        this.doorkeeper = doorkeeper;
        this.here = here;
        this.clock = clock;
    }

    /**
     * What a server runs on.
     *
     * @param target its id
     * @throws FailureException {@code postgres…} if the store is away
     */
    Optional<Machine> of(String target, ServerLoad load) {
        MachineEntry entry = entry(target);
        Optional<HostMachine.Room> room = host.runs(load.backend(), load.backendBegan())
                ? Optional.of(host.room(load.backend(), load.dataFolder()))
                : Optional.empty();
        Long memory = entry.memory() == null ? room.map(HostMachine.Room::memory).orElse(null) : entry.memory();
        Integer cores = entry.cores() == null ? room.map(HostMachine.Room::cores).orElse(null) : entry.cores();
        if (memory == null || cores == null) {
            return Optional.empty();
        }
        boolean limited = room.filter(HostMachine.Room::limited).isPresent();
        Origin origin = entry.saysSize() ? Origin.ENTERED : limited ? Origin.LIMITED : Origin.MEASURED;
        Disk disk = entry.disk() == Disk.UNKNOWN ? measured(room) : entry.disk();
        return Optional.of(new Machine(memory, cores, disk, entry.workload(), origin));
    }

    /** Free space on the disk of a server's data in bytes; empty unless it is proven to run here. */
    OptionalLong free(ServerLoad load) {
        return host.runs(load.backend(), load.backendBegan()) ? host.free(load.dataFolder()) : OptionalLong.empty();
    }

    private static Disk measured(Optional<HostMachine.Room> room) {
        return room.flatMap(HostMachine.Room::rotating).filter(turns -> !turns).isPresent() ? Disk.SSD : Disk.UNKNOWN;
    }

    private MachineEntry entry(String target) {
        return rows.find(target)
                .map(row -> new MachineEntry(
                        row.memoryBytes(), row.cores(), Disk.valueOf(row.disk()), Workload.valueOf(row.workload())))
                .orElse(MachineEntry.NOTHING);
    }

    /**
     * Remembers what somebody says of a server's machine.
     *
     * @throws FailureException {@code tuning.machine} if there is no such machine; {@code identity…} if who is here may not
     *     look; {@code postgres…} if the store is away
     */
    public void remember(String target, MachineEntry entry) {
        doorkeeper.require(here.get(), Permission.LOOK);
        long memory = entry.memory() == null ? 1 : entry.memory();
        int cores = entry.cores() == null ? 1 : entry.cores();
        if (memory <= 0 || memory > Machine.MOST_MEMORY || cores <= 0 || cores > Machine.MOST_CORES) {
            throw FailureException.expected("tuning.machine", memory, cores);
        }
        rows.put(new ServerMachineRow(
                target,
                entry.memory(),
                entry.cores(),
                entry.disk().name(),
                entry.workload().name(),
                clock.instant(),
                here.get().name()));
    }
}
