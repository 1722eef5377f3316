package org.aisconsole.engine.database.tuning;

import java.util.List;
import java.util.Optional;
import org.aisconsole.base.text.Amount;

/** How much memory for what: first the buffers, then upkeep, and sessions get what is left. */
final class MemoryRules {
    private static final double MIB = 1 << 20;
    private static final double GIB = 1 << 30;
    /** The documentation's starting value for the buffers, and from where on it expects no more use. */
    private static final double BUFFERS = 0.25;
    private static final double BUFFERS_MOST = 0.4;
    /** Below a gibibyte the system itself needs a larger part. */
    private static final double BUFFERS_SMALL = 0.15;
    private static final double BUFFERS_LEAST = 128 * MIB;
    /** Buffers of twice the data are enough for it to grow. */
    private static final double GROWTH = 2;

    private static final double CACHED = 0.75;
    private static final double UPKEEP = 1.0 / 16;
    private static final double UPKEEP_LEAST = 64 * MIB;
    /** Before 17 vacuum cannot use more than a gibibyte. */
    private static final int VACUUM_LARGE = 17;
    private static final double ALL_VACUUMS = 1.0 / 8;
    /** Counters that are younger have not seen a day's load. */
    private static final double ENOUGH_SECONDS = 600;
    private static final double HUGE_FROM = 2 * GIB;
    private static final double HUGE_PAGE = 2 * MIB;

    static final List<TuningRule> ALL = List.of(
            MemoryRules::buffers,
            MemoryRules::upkeep,
            MemoryRules::vacuum,
            MemoryRules::work,
            MemoryRules::cache,
            MemoryRules::hugePages);

    private MemoryRules() {}

    private static Optional<Wish> buffers(Draft draft) {
        return draft.machine().map(machine -> {
            double memory = machine.memory();
            double share = memory < GIB ? BUFFERS_SMALL : BUFFERS;
            double data = draft.load().databaseBytes();
            double wanted = Math.min(memory * share, Math.max(BUFFERS_LEAST, GROWTH * data));
            Wish wish = Wish.number(
                    "shared_buffers",
                    Topic.MEMORY,
                    Gain.HIGH,
                    Units.round(Math.min(wanted, memory * BUFFERS_MOST)),
                    Sizes.of(memory),
                    Amount.share(share),
                    Sizes.of(data));
            return draft.number("shared_buffers") > memory * BUFFERS_MOST ? wish : wish.atLeast();
        });
    }

    private static Optional<Wish> upkeep(Draft draft) {
        return draft.machine().map(machine -> {
            double most = draft.load().major() < VACUUM_LARGE ? GIB : 2 * GIB;
            double wanted = Math.clamp(machine.memory() * UPKEEP, Math.min(UPKEEP_LEAST, most), most);
            Wish wish = Wish.number(
                    "maintenance_work_mem", Topic.MEMORY, Gain.MEDIUM, Units.round(wanted), Sizes.of(machine.memory()));
            return draft.number("maintenance_work_mem") > machine.memory() * ALL_VACUUMS ? wish : wish.atLeast();
        });
    }

    /** Each automatic vacuum takes its own memory, and all of them come at once after a large change. */
    private static Optional<Wish> vacuum(Draft draft) {
        double workers = Math.max(1, draft.number("autovacuum_max_workers"));
        double set = draft.number("autovacuum_work_mem");
        double each = set < 0 ? draft.number("maintenance_work_mem") : set;
        return draft.machine()
                .filter(machine -> each * workers > machine.memory() * ALL_VACUUMS)
                .map(machine -> Wish.number(
                                "autovacuum_work_mem",
                                Topic.MEMORY,
                                Gain.MEDIUM,
                                Units.round(Math.max(MIB, machine.memory() * ALL_VACUUMS / workers)),
                                Amount.count(workers),
                                Sizes.of(each),
                                Sizes.of(machine.memory()))
                        .atMost());
    }

    /**
     * Sessions share what buffers and upkeep leave. More than now only if statements were seen to write temporary files; less
     * if all sessions together could ask for more than there is.
     */
    private static Optional<Wish> work(Draft draft) {
        return draft.machine().flatMap(machine -> {
            double room = (MemoryBudget.usable(machine) - MemoryBudget.fixed(draft)) / MemoryBudget.sessions(draft);
            double most = Math.min(room, most(machine.workload()));
            return MemoryBudget.worst(draft) > machine.memory() ? lessWork(draft, room) : moreWork(draft, most);
        });
    }

    private static double most(Workload workload) {
        return switch (workload) {
            case WEB -> 64 * MIB;
            case MIXED -> 256 * MIB;
            case ANALYTICS -> 2 * GIB;
        };
    }

    private static Optional<Wish> lessWork(Draft draft, double room) {
        return Optional.of(Wish.number(
                        "work_mem", Topic.MEMORY, Gain.HIGH, Units.round(Math.max(MemoryBudget.WORK_LEAST, room)), workFigures(draft, room))
                .atMost());
    }

    private static Optional<Wish> moreWork(Draft draft, double most) {
        ServerLoad load = draft.load();
        if (load.tempFiles() == 0 || load.statisticsSeconds() < ENOUGH_SECONDS) {
            return Optional.empty();
        }
        double file = (double) load.tempBytes() / load.tempFiles();
        double wanted = Math.min(most, 2 * file); // what is sorted takes more room in memory than in a file
        return Optional.of(
                Wish.number("work_mem", Topic.MEMORY, Gain.HIGH, Units.round(wanted), workFigures(draft, most)).atLeast());
    }

    private static Object[] workFigures(Draft draft, double room) {
        ServerLoad load = draft.load();
        double file = load.tempFiles() == 0 ? 0 : (double) load.tempBytes() / load.tempFiles();
        return new Object[] {
            Amount.count(draft.number("max_connections")),
            Amount.count(Math.max(1, draft.number("hash_mem_multiplier"))),
            Sizes.of(room),
            Amount.count(load.tempFiles()),
            Sizes.of(file)
        };
    }

    private static Optional<Wish> cache(Draft draft) {
        return draft.machine()
                .map(machine -> Wish.number(
                        "effective_cache_size",
                        Topic.PLANNER,
                        Gain.MEDIUM,
                        Units.round(machine.memory() * CACHED),
                        Sizes.of(machine.memory())));
    }

    private static Optional<Wish> hugePages(Draft draft) {
        double buffers = draft.number("shared_buffers");
        return buffers < HUGE_FROM || !draft.isOff("huge_pages")
                ? Optional.empty()
                : Optional.of(Wish.word(
                        "huge_pages",
                        Topic.MEMORY,
                        Gain.LOW,
                        "try",
                        Sizes.of(buffers),
                        Amount.count(Math.ceil(buffers / HUGE_PAGE))));
    }
}
