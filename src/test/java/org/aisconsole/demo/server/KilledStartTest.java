package org.aisconsole.demo.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.aisconsole.base.job.Progress;
import org.aisconsole.testing.Programs;
import org.aisconsole.testing.Sql;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A first start that is killed at any moment must not spoil the next. Waiting for a moment by the clock is the point
 * here: the moments are drawn from the time that a first start takes, its unpacking included.
 */
@Timeout(120)
@Tag("needs-linux")
@EnabledOnOs(OS.LINUX)
class KilledStartTest {
    private static final int LONGEST_MS = 4000;

    @TempDir
    Path home;

    static LongStream seeds() {
        return LongStream.range(0, "full".equals(System.getProperty("ais.counts")) ? 20 : 3);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theNextStartSucceeds(long seed) throws Exception {
        Process console = ServersProcess.launch(home, false);
        console.waitFor(new Random(seed * 7919).nextInt(LONGEST_MS), TimeUnit.MILLISECONDS);
        Signals.send("KILL", console.pid());
        console.waitFor();
        EmbeddedOptions options = EmbeddedOptions.in(home).withPrograms(Programs.FOLDER);
        try (EmbeddedServers servers = EmbeddedServers.start(options, Progress.none())) {
            assertThat(Sql.column(servers.postgres(), "SELECT extname FROM pg_extension"))
                    .contains("pg_stat_statements", "pgstattuple", "pg_buffercache");
            assertThat(Sql.number(servers.store(), "SELECT 1")).isEqualTo(1);
        }
    }
}
