package org.aisconsole.engine.database.tuning;

import java.util.List;
import java.util.Optional;
import org.aisconsole.base.text.Amount;
import org.aisconsole.base.text.Message;

/** What the disk and the processors can do at once, and what the planner ought to believe of it. */
final class DiskRules {
    private static final int ASYNCHRONOUS = 18;
    private static final int BUILDERS = 4;

    static final List<TuningRule> ALL = List.of(
            DiskRules::randomPage,
            draft -> reads(draft, "effective_io_concurrency"),
            draft -> reads(draft, "maintenance_io_concurrency"),
            DiskRules::ioMethod,
            DiskRules::ioWorkers,
            DiskRules::workers,
            DiskRules::parallel,
            DiskRules::gather,
            DiskRules::upkeep,
            DiskRules::compiling,
            DiskRules::statistics);

    private DiskRules() {}

    private static Optional<Machine> onKnownDisk(Draft draft) {
        return draft.machine().filter(machine -> machine.disk() != Disk.UNKNOWN);
    }

    private static Message word(Disk disk) {
        return switch (disk) {
            case UNKNOWN -> Message.of("tuning.disk.unknown");
            case SSD -> Message.of("tuning.disk.ssd");
            case HDD -> Message.of("tuning.disk.hdd");
            case NETWORK -> Message.of("tuning.disk.network");
        };
    }

    private static Message word(Workload workload) {
        return switch (workload) {
            case WEB -> Message.of("tuning.workload.web");
            case MIXED -> Message.of("tuning.workload.mixed");
            case ANALYTICS -> Message.of("tuning.workload.analytics");
        };
    }

    private static Optional<Wish> randomPage(Draft draft) {
        return onKnownDisk(draft)
                .map(machine -> Wish.number(
                        "random_page_cost",
                        Topic.PLANNER,
                        Gain.HIGH,
                        switch (machine.disk()) {
                            case SSD, UNKNOWN -> 1.1;
                            case NETWORK -> 1.5;
                            case HDD -> 4;
                        },
                        word(machine.disk())));
    }

    /** From 18 on the number is of reads that really run at once; before, of hints to the system. */
    private static Optional<Wish> reads(Draft draft, String setting) {
        boolean asynchronous = draft.load().major() >= ASYNCHRONOUS;
        return onKnownDisk(draft)
                .filter(machine -> machine.disk() != Disk.HDD)
                .map(machine -> Wish.number(
                                setting, Topic.IO, Gain.MEDIUM, asynchronous ? 64 : 200, word(machine.disk()))
                        .atLeast());
    }

    private static Optional<Wish> ioMethod(Draft draft) {
        return draft.word("io_method").equals("sync")
                ? Optional.of(Wish.word("io_method", Topic.IO, Gain.MEDIUM, "worker", word(disk(draft))))
                : Optional.empty();
    }

    private static Disk disk(Draft draft) {
        return draft.machine().map(Machine::disk).orElse(Disk.UNKNOWN);
    }

    private static Optional<Wish> ioWorkers(Draft draft) {
        return draft.word("io_method").equals("worker")
                ? draft.machine()
                        .map(machine -> Wish.number(
                                        "io_workers",
                                        Topic.IO,
                                        Gain.LOW,
                                        Math.clamp(machine.cores() / 4, 3, 32),
                                        Amount.count(machine.cores()))
                                .atLeast())
                : Optional.empty();
    }

    /** A standby must not have fewer than its primary, so that nothing is taken away here. */
    private static Optional<Wish> workers(Draft draft) {
        return draft.machine()
                .map(machine -> Wish.number(
                                "max_worker_processes",
                                Topic.PARALLEL,
                                Gain.LOW,
                                Math.max(8, machine.cores()),
                                Amount.count(machine.cores()))
                        .atLeast());
    }

    private static Optional<Wish> parallel(Draft draft) {
        return draft.machine()
                .map(machine -> Wish.number(
                        "max_parallel_workers",
                        Topic.PARALLEL,
                        Gain.MEDIUM,
                        machine.cores(),
                        Amount.count(machine.cores())));
    }

    /** Where many sessions share the processors, a statement that takes several of them takes them from the others. */
    private static Optional<Wish> gather(Draft draft) {
        return draft.machine().map(machine -> {
            int half = machine.cores() / 2;
            int each = switch (machine.workload()) {
                case WEB -> Math.min(2, half);
                case MIXED -> Math.min(4, half);
                case ANALYTICS -> Math.min(16, half);
            };
            return Wish.number(
                    "max_parallel_workers_per_gather",
                    Topic.PARALLEL,
                    machine.workload() == Workload.ANALYTICS ? Gain.HIGH : Gain.MEDIUM,
                    each,
                    Amount.count(machine.cores()),
                    word(machine.workload()));
        });
    }

    private static Optional<Wish> upkeep(Draft draft) {
        return draft.machine()
                .map(machine -> Wish.number(
                                "max_parallel_maintenance_workers",
                                Topic.PARALLEL,
                                Gain.LOW,
                                Math.clamp(machine.cores() / 2, 1, BUILDERS),
                                Amount.count(machine.cores()))
                        .atLeast());
    }

    private static Optional<Wish> compiling(Draft draft) {
        boolean brief = draft.machine().filter(machine -> machine.workload() == Workload.WEB).isPresent();
        return brief && draft.load().compiles() && draft.word("jit").equals("on")
                ? Optional.of(Wish.word("jit", Topic.PLANNER, Gain.LOW, "off", word(Workload.WEB)))
                : Optional.empty();
    }

    private static Optional<Wish> statistics(Draft draft) {
        return draft.machine()
                .map(machine -> Wish.number(
                                "default_statistics_target",
                                Topic.PLANNER,
                                Gain.LOW,
                                machine.workload() == Workload.ANALYTICS ? 500 : 100,
                                word(machine.workload()))
                        .atLeast());
    }
}
