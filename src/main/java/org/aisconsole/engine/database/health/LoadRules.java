package org.aisconsole.engine.database.health;

import java.util.List;
import java.util.stream.Stream;
import org.aisconsole.base.text.Amount;
import org.aisconsole.engine.database.catalog.Catalog;
import org.aisconsole.engine.database.catalog.ServerFacts;
import org.aisconsole.engine.database.catalog.SessionFacts;

/** How the server copes with what is asked of it: connections, locks, cache, checkpoints, spilling, archive. */
final class LoadRules {
    private static final double DAY = 86_400;
    private static final double CACHE = 0.95;
    /** So many blocks must have been read before a hit rate says anything. */
    private static final long ENOUGH_BLOCKS = 100_000;

    private static final long ENOUGH_CHECKPOINTS = 10;
    private static final double SPILL_PER_DAY = 10e9;
    private static final double SPILL_LEAST = 100e6;
    private static final double DEADLOCKS_PER_DAY = 10;
    private static final long ENOUGH_DEADLOCKS = 5;
    private static final double MEGABYTES_PER_GIGABYTE = 1024;

    static final List<Rule> ALL = List.of(
            LoadRules::connections,
            LoadRules::lockWaits,
            LoadRules::cache,
            LoadRules::checkpoints,
            LoadRules::spill,
            LoadRules::deadlocks,
            LoadRules::archive);

    private LoadRules() {}

    private static Finding finding(
            String rule, Area area, Severity severity, double harm, String subject, Object... args) {
        return new Finding(rule, area, severity, Math.clamp(harm, 0, 1), subject, List.of(args), Fix.NONE);
    }

    private static Stream<Finding> connections(Catalog catalog, HealthLimits limits) {
        double allowed = catalog.number("max_connections") - catalog.number("superuser_reserved_connections");
        double used = catalog.server().sessions() / Math.max(1, allowed);
        long idle = catalog.sessions().stream().filter(session -> session.state().equals("idle")).count();
        return used < limits.connections()
                ? Stream.empty()
                : Stream.of(finding(
                        "connections",
                        Area.SESSIONS,
                        used >= 0.95 ? Severity.CRITICAL : Severity.WARNING,
                        used,
                        "",
                        Amount.share(used),
                        Amount.count(catalog.server().sessions()),
                        Amount.count(allowed),
                        Amount.count(idle)));
    }

    private static Stream<Finding> lockWaits(Catalog catalog, HealthLimits limits) {
        List<SessionFacts> waiting = catalog.sessions().stream()
                .filter(SessionFacts::waitsForLock)
                .filter(session -> session.stateSeconds() > limits.lockWait().toSeconds())
                .toList();
        double longest = waiting.stream().mapToDouble(SessionFacts::stateSeconds).max().orElse(0);
        return waiting.isEmpty()
                ? Stream.empty()
                : Stream.of(finding(
                        "lock_waits",
                        Area.SESSIONS,
                        Severity.WARNING,
                        longest / DAY,
                        "",
                        Amount.count(waiting.size()),
                        Amount.seconds(longest)));
    }

    private static Stream<Finding> cache(Catalog catalog, HealthLimits limits) {
        ServerFacts server = catalog.server();
        double all = (double) server.blocksHit() + server.blocksRead();
        double hit = all == 0 ? 1 : server.blocksHit() / all;
        double buffers = catalog.number("shared_buffers") * server.blockSize();
        boolean finds = hit < CACHE && server.blocksRead() > ENOUGH_BLOCKS && server.sizeBytes() > buffers;
        return finds
                ? Stream.of(finding(
                        "cache",
                        Area.STORAGE,
                        Severity.NOTICE,
                        1 - hit,
                        "",
                        Amount.share(hit),
                        Amount.bytes((double) server.blocksRead() * server.blockSize()),
                        Amount.bytes(buffers),
                        Amount.bytes(server.sizeBytes())))
                : Stream.empty();
    }

    private static Stream<Finding> checkpoints(Catalog catalog, HealthLimits limits) {
        ServerFacts server = catalog.server();
        long requested = server.checkpointsRequested();
        if (requested < ENOUGH_CHECKPOINTS || requested <= server.checkpointsTimed()) {
            return Stream.empty();
        }
        double megabytes = catalog.number("max_wal_size");
        String larger = Long.toString(Math.max(1, Math.round(2 * megabytes / MEGABYTES_PER_GIGABYTE))) + "GB";
        return Stream.of(finding(
                        "checkpoints",
                        Area.WAL,
                        Severity.WARNING,
                        0.3,
                        "max_wal_size",
                        Amount.count(requested),
                        Amount.count(server.checkpointsTimed()),
                        Amount.bytes(megabytes * MEGABYTES_PER_GIGABYTE * MEGABYTES_PER_GIGABYTE),
                        larger)
                .with(catalog.settingFacts("max_wal_size")
                        .map(setting -> Settings.change(setting, larger))
                        .orElse(Fix.NONE)));
    }

    private static Stream<Finding> spill(Catalog catalog, HealthLimits limits) {
        ServerFacts server = catalog.server();
        double day = server.tempBytes() / Math.max(1, server.statisticsSeconds() / DAY);
        double file = server.tempFiles() == 0 ? 0 : (double) server.tempBytes() / server.tempFiles();
        boolean finds = server.tempBytes() > SPILL_LEAST && day > SPILL_PER_DAY;
        return finds
                ? Stream.of(finding(
                        "spill",
                        Area.STORAGE,
                        Severity.NOTICE,
                        day / 1e12,
                        "work_mem",
                        Amount.bytes(server.tempBytes()),
                        Amount.count(server.tempFiles()),
                        Amount.bytes(file),
                        Amount.bytes(catalog.number("work_mem") * MEGABYTES_PER_GIGABYTE),
                        Amount.seconds(server.statisticsSeconds())))
                : Stream.empty();
    }

    private static Stream<Finding> deadlocks(Catalog catalog, HealthLimits limits) {
        ServerFacts server = catalog.server();
        double day = server.deadlocks() / Math.max(1, server.statisticsSeconds() / DAY);
        return server.deadlocks() >= ENOUGH_DEADLOCKS && day >= DEADLOCKS_PER_DAY
                ? Stream.of(finding(
                        "deadlocks",
                        Area.SESSIONS,
                        Severity.WARNING,
                        day / 1_000,
                        "",
                        Amount.count(server.deadlocks()),
                        Amount.seconds(server.statisticsSeconds())))
                : Stream.empty();
    }

    private static Stream<Finding> archive(Catalog catalog, HealthLimits limits) {
        ServerFacts server = catalog.server();
        return server.archiveFailing()
                ? Stream.of(finding(
                        "archive", Area.WAL, Severity.CRITICAL, 0.5, "", Amount.count(server.archiveFailures())))
                : Stream.empty();
    }
}
