package org.aisconsole.engine.database.tuning;

/**
 * The memory that a server takes at worst: its buffers, every session at a sort or a hash at once, every automatic vacuum, and
 * one index that somebody builds. A statement may have several sorts and a session temporary tables, so that it is not a hard
 * bound; but a configuration that is above the machine's memory by this count does end with the kernel killing the server.
 */
final class MemoryBudget {
    /** Left to the system, and to sessions' own needs. */
    private static final double USABLE = 0.9;

    /** Less than this is no use to any session. */
    static final double WORK_LEAST = 1 << 20;

    private MemoryBudget() {}

    /** At worst, in bytes. */
    static double worst(Draft draft) {
        return fixed(draft) + sessions(draft) * draft.number("work_mem");
    }

    /** All but the work of sessions. */
    static double fixed(Draft draft) {
        double upkeep = draft.number("maintenance_work_mem");
        double vacuum = draft.number("autovacuum_work_mem");
        return draft.number("shared_buffers")
                + walBuffers(draft)
                + upkeep
                + draft.number("autovacuum_max_workers") * (vacuum < 0 ? upkeep : vacuum);
    }

    /** Whether there is room for all sessions, with little for each where they have much. */
    static boolean leaves(Draft draft, Machine machine) {
        return fixed(draft) + sessions(draft) * Math.min(draft.number("work_mem"), WORK_LEAST) <= usable(machine);
    }

    /** By how much a byte of {@code work_mem} counts: each session once, a hash more than that. */
    static double sessions(Draft draft) {
        return Math.max(1, draft.number("max_connections")) * Math.max(1, draft.number("hash_mem_multiplier"));
    }

    private static double walBuffers(Draft draft) {
        double set = draft.number("wal_buffers");
        return set < 0 ? Math.min(16L << 20, draft.number("shared_buffers") / 32) : set;
    }

    /** Memory that settings may give away in all. */
    static double usable(Machine machine) {
        return USABLE * machine.memory();
    }
}
