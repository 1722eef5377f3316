package org.aisconsole.engine.database.tuning;

import java.util.List;
import java.util.Optional;
import org.aisconsole.base.text.Amount;

/** Vacuum that keeps up, sessions that do not hold it back, and what is written down about both. */
final class UpkeepRules {
    private static final long MANY_TABLES = 1_000;
    private static final int MANY_CORES = 8;
    private static final double FASTER = 2_000;
    private static final double USUAL_LIMIT = 200;
    private static final double FORGOTTEN = 600_000;
    private static final double FORGOTTEN_IN_REPORTS = 3_600_000;
    private static final double LARGE_FILE = 10 << 20;

    static final List<TuningRule> ALL = List.of(
            UpkeepRules::workers,
            UpkeepRules::speed,
            UpkeepRules::forgotten,
            UpkeepRules::lockWaits,
            UpkeepRules::checkpoints,
            UpkeepRules::tempFiles,
            UpkeepRules::ioTiming,
            UpkeepRules::statements);

    private UpkeepRules() {}

    private static Optional<Wish> workers(Draft draft) {
        ServerLoad load = draft.load();
        boolean many = load.tables() >= MANY_TABLES && load.awaiting() > draft.number("autovacuum_max_workers");
        return draft.machine()
                .filter(machine -> many && machine.cores() >= MANY_CORES)
                .map(machine -> Wish.number(
                                "autovacuum_max_workers",
                                Topic.VACUUM,
                                Gain.MEDIUM,
                                5,
                                Amount.count(load.tables()),
                                Amount.count(load.awaiting()))
                        .atLeast());
    }

    /** The workers share one allowance, so that more of them alone are not faster. */
    private static Optional<Wish> speed(Draft draft) {
        ServerLoad load = draft.load();
        double set = draft.number("autovacuum_vacuum_cost_limit");
        double limit = set < 0 ? draft.number("vacuum_cost_limit") : set;
        boolean behind = load.awaiting() > draft.number("autovacuum_max_workers");
        return draft.machine()
                .filter(machine -> behind && limit <= USUAL_LIMIT && machine.disk() != Disk.HDD && machine.disk() != Disk.UNKNOWN)
                .map(machine -> Wish.number(
                        "autovacuum_vacuum_cost_limit",
                        Topic.VACUUM,
                        Gain.HIGH,
                        FASTER,
                        Amount.count(load.awaiting()),
                        Amount.count(load.changedRows()),
                        Amount.count(limit)));
    }

    private static Optional<Wish> forgotten(Draft draft) {
        boolean reports = draft.machine().filter(machine -> machine.workload() == Workload.ANALYTICS).isPresent();
        return draft.number("idle_in_transaction_session_timeout") > 0
                ? Optional.empty()
                : Optional.of(Wish.number(
                        "idle_in_transaction_session_timeout",
                        Topic.SESSIONS,
                        Gain.MEDIUM,
                        reports ? FORGOTTEN_IN_REPORTS : FORGOTTEN,
                        Amount.count(draft.load().idleInTransaction())));
    }

    private static Optional<Wish> lockWaits(Draft draft) {
        return on(draft, "log_lock_waits", Gain.MEDIUM);
    }

    private static Optional<Wish> checkpoints(Draft draft) {
        return on(draft, "log_checkpoints", Gain.LOW);
    }

    private static Optional<Wish> on(Draft draft, String setting, Gain gain) {
        return draft.isOff(setting) ? Optional.of(Wish.word(setting, Topic.WATCHING, gain, "on")) : Optional.empty();
    }

    private static Optional<Wish> tempFiles(Draft draft) {
        return draft.load().tempFiles() == 0 || draft.number("log_temp_files") >= 0
                ? Optional.empty()
                : Optional.of(Wish.number(
                        "log_temp_files",
                        Topic.WATCHING,
                        Gain.LOW,
                        LARGE_FILE,
                        Amount.count(draft.load().tempFiles()),
                        Sizes.of(draft.load().tempBytes())));
    }

    private static Optional<Wish> ioTiming(Draft draft) {
        return on(draft, "track_io_timing", Gain.MEDIUM);
    }

    /** Only where the server has it: a library that is not there keeps a server from starting. */
    private static Optional<Wish> statements(Draft draft) {
        List<String> loaded = Lists.of(draft.word("shared_preload_libraries"));
        return !draft.load().counts() || !draft.has("shared_preload_libraries") || loaded.contains("pg_stat_statements")
                ? Optional.empty()
                : Optional.of(new Wish(
                        "shared_preload_libraries",
                        Topic.WATCHING,
                        Gain.HIGH,
                        new Wish.Words(Lists.with(loaded, "pg_stat_statements")),
                        Wish.Direction.EITHER,
                        List.of(Amount.count(loaded.size()))));
    }
}
