package org.aisconsole.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.aisconsole.base.event.Port;
import org.aisconsole.base.identity.Doorkeeper;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.base.job.Progress;
import org.aisconsole.base.settings.Settings.SuiteSize;
import org.aisconsole.demo.server.EmbeddedOptions;
import org.aisconsole.demo.server.EmbeddedServers;
import org.aisconsole.demo.suite.SampleSuite;
import org.aisconsole.demo.suite.SuiteOptions;
import org.aisconsole.engine.limit.Limits;
import org.aisconsole.store.RateLimitRows;
import org.aisconsole.target.redis.RedisTarget;
import org.aisconsole.testing.NotedActs;

/** Durable embedded servers on fresh data, as a user has them. */
final class BenchServers {
    private static final Path PROGRAMS = Path.of("target", "embedded").toAbsolutePath();

    private BenchServers() {}

    static EmbeddedServers start() {
        EmbeddedOptions options =
                EmbeddedOptions.in(PROGRAMS).withPrograms(PROGRAMS).withEphemeral(true);
        return EmbeddedServers.start(options, Progress.none());
    }

    /** Rate limits that anybody may change. */
    static Limits limits(Optional<RedisTarget> redis, RateLimitRows rows, InstantSource clock) {
        return Limits.of(redis, rows, new Doorkeeper(new Port<>(), clock), new NotedActs(), clock);
    }

    /** Loads the suite; returns the seconds that took. */
    static double load(EmbeddedServers servers, SuiteSize size) {
        long start = System.nanoTime();
        try (SampleSuite suite = new SampleSuite(servers.postgres(), new SuiteOptions(size, 1, Instant.now()))) {
            suite.load(Progress.none(), Cancellation.never());
        }
        return (System.nanoTime() - start) / 1e9;
    }
}
