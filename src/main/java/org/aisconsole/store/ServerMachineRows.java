package org.aisconsole.store;

import java.util.Optional;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Table {@code server_machine}. */
public final class ServerMachineRows {
    private final Store store;

    /** The table of a store. */
    public ServerMachineRows(Store store) {
        this.store = store;
    }

    /** What was entered for a server; empty if nothing was. */
    public Optional<ServerMachineRow> find(String target) {
        return store.with(handle -> handle.createQuery("SELECT * FROM server_machine WHERE target = :target")
                .bind("target", target)
                .map(ConstructorMapper.of(ServerMachineRow.class))
                .findOne());
    }

    /** Sets it, in place of what was set before. */
    public void put(ServerMachineRow row) {
        store.with(handle -> handle.createUpdate("""
                        INSERT INTO server_machine (target, memory_bytes, cores, disk, workload, set_at, set_by)
                        VALUES (:target, :memoryBytes, :cores, :disk, :workload, :setAt, :setBy)
                        ON CONFLICT (target) DO UPDATE SET
                            memory_bytes = excluded.memory_bytes, cores = excluded.cores, disk = excluded.disk,
                            workload = excluded.workload, set_at = excluded.set_at, set_by = excluded.set_by
                        """)
                .bindMethods(row)
                .execute());
    }

    /** Forgets it. */
    public void remove(String target) {
        store.with(handle -> handle.createUpdate("DELETE FROM server_machine WHERE target = :target")
                .bind("target", target)
                .execute());
    }
}
