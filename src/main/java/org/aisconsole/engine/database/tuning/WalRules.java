package org.aisconsole.engine.database.tuning;

import java.util.List;
import java.util.Optional;
import org.aisconsole.base.metric.Unit;
import org.aisconsole.base.text.Amount;

/** Write-ahead log: how much of it between two checkpoints, and how it is written. */
final class WalRules {
    private static final double MIB = 1 << 20;
    private static final double GIB = 1 << 30;
    /** While one checkpoint is written, WAL of the one before is still needed. */
    private static final double CYCLES = 2;
    /** A load is not the same all day. */
    private static final double PEAK = 1.5;

    private static final double WAL_MOST = 64 * GIB;
    private static final double KEPT = 0.25;
    private static final double KEPT_MOST = 4 * GIB;
    private static final double BUSY = MIB;
    private static final double CHECKPOINT = 900_000;
    private static final double SPREAD = 0.9;
    private static final double WAL_BUFFERS = 64 * MIB;
    private static final double FULL_SHARE = 0.001;
    private static final double ENOUGH_WAL = 100 * MIB;
    private static final double IMAGES = 0.3;
    private static final long ENOUGH_CHECKPOINTS = 5;

    static final List<TuningRule> ALL = List.of(
            WalRules::timeout,
            WalRules::most,
            WalRules::least,
            WalRules::spread,
            WalRules::buffers,
            WalRules::compression);

    private WalRules() {}

    private static Object[] figures(Draft draft) {
        ServerLoad load = draft.load();
        return new Object[] {
            new Amount(load.walRate(), Unit.BYTES_PER_SECOND),
            Amount.count(load.checkpointsRequested()),
            Amount.count(load.checkpointsTimed()),
            Amount.seconds(draft.number("checkpoint_timeout") / 1_000)
        };
    }

    /** The first change of a page after a checkpoint writes the whole page: fewer checkpoints, less WAL. */
    private static Optional<Wish> timeout(Draft draft) {
        return draft.load().walRate() < BUSY
                ? Optional.empty()
                : Optional.of(Wish.number("checkpoint_timeout", Topic.WAL, Gain.MEDIUM, CHECKPOINT, figures(draft)).atLeast());
    }

    private static Optional<Wish> most(Draft draft) {
        ServerLoad load = draft.load();
        boolean forced = load.checkpointsRequested() >= ENOUGH_CHECKPOINTS
                && load.checkpointsRequested() > load.checkpointsTimed();
        double cycle = load.walRate() * draft.number("checkpoint_timeout") / 1_000;
        double wanted = Math.min(WAL_MOST, Math.max(cycle * CYCLES * PEAK, forced ? 4 * GIB : 0));
        return wanted == 0
                ? Optional.empty()
                : Optional.of(Wish.number(
                                "max_wal_size",
                                Topic.WAL,
                                forced ? Gain.HIGH : Gain.MEDIUM,
                                Units.round(wanted),
                                figures(draft))
                        .atLeast());
    }

    /** Files that are kept are used again, rather than made anew. */
    private static Optional<Wish> least(Draft draft) {
        double kept = Math.min(KEPT_MOST, draft.number("max_wal_size") * KEPT);
        return draft.load().walRate() < BUSY / 10
                ? Optional.empty()
                : Optional.of(Wish.number(
                                "min_wal_size",
                                Topic.WAL,
                                Gain.LOW,
                                Units.round(kept),
                                Sizes.of(draft.number("max_wal_size")))
                        .atLeast());
    }

    private static Optional<Wish> spread(Draft draft) {
        return Optional.of(
                Wish.number("checkpoint_completion_target", Topic.WAL, Gain.MEDIUM, SPREAD, figures(draft)).atLeast());
    }

    private static Optional<Wish> buffers(Draft draft) {
        ServerLoad load = draft.load();
        double share = (double) load.walBuffersFull() / Math.max(1, load.walRecords());
        boolean small = draft.number("wal_buffers") < WAL_BUFFERS;
        double room = draft.machine().map(machine -> MemoryBudget.usable(machine) - MemoryBudget.worst(draft)).orElse(0.0);
        return share < FULL_SHARE || !small || room < WAL_BUFFERS
                ? Optional.empty()
                : Optional.of(Wish.number(
                                "wal_buffers",
                                Topic.WAL,
                                Gain.MEDIUM,
                                WAL_BUFFERS,
                                Amount.count(load.walBuffersFull()),
                                Amount.count(load.walRecords()))
                        .atLeast());
    }

    private static Optional<Wish> compression(Draft draft) {
        ServerLoad load = draft.load();
        double images = (double) load.walImages() * load.blockSize();
        boolean worth = load.walBytes() > ENOUGH_WAL && images > IMAGES * load.walBytes();
        boolean fast = draft.knob("wal_compression").filter(knob -> knob.words().contains("lz4")).isPresent();
        return !worth || !draft.isOff("wal_compression")
                ? Optional.empty()
                : Optional.of(Wish.word(
                        "wal_compression",
                        Topic.WAL,
                        Gain.MEDIUM,
                        fast ? "lz4" : "on",
                        Amount.count(load.walImages()),
                        Sizes.of(Math.min(images, load.walBytes())),
                        Sizes.of(load.walBytes())));
    }
}
