package org.aisconsole.engine.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.aisconsole.base.breaker.Breakers;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.base.job.Progress;
import org.aisconsole.base.plan.PlanStep;
import org.aisconsole.demo.server.EmbeddedOptions;
import org.aisconsole.demo.server.EmbeddedServers;
import org.aisconsole.target.postgres.PostgresTarget;
import org.aisconsole.target.postgres.SessionLimits;
import org.aisconsole.testing.Eventually;
import org.aisconsole.testing.Programs;
import org.aisconsole.testing.Sql;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A server that restarts in the middle of a rebuild: the failure is told, and once it is back nothing invalid is left. */
@Timeout(120)
@Tag("needs-linux")
@EnabledOnOs(OS.LINUX)
class RestartInTheMiddleTest {
    private static final SessionLimits LIMITS = new SessionLimits(Duration.ofMinutes(1), Duration.ofSeconds(20));
    private static final PlanStep.Sql REINDEX = new PlanStep.Sql(
            "REINDEX INDEX CONCURRENTLY ride_at", "", true, List.of("public.ride_at_ccnew", "public.ride_at_ccold"));
    private static final String INVALID = "SELECT indexrelid::regclass::text FROM pg_index WHERE NOT indisvalid";

    @Test
    void nothingInvalidIsLeft(@TempDir Path home) throws Exception {
        EmbeddedOptions options = EmbeddedOptions.in(home).withPrograms(Programs.FOLDER);
        try (EmbeddedServers servers = EmbeddedServers.start(options, Progress.none());
                PostgresTarget target = new PostgresTarget(servers.postgres(), new Breakers())) {
            Sql.run(
                    servers.postgres(),
                    "CREATE TABLE ride (id int PRIMARY KEY, at int)",
                    "INSERT INTO ride SELECT i, i % 100 FROM generate_series(1, 20000) i",
                    "CREATE INDEX ride_at ON ride (at)");
            try (Connection old = Sql.connect(servers.postgres());
                    Statement statement = old.createStatement()) {
                old.setAutoCommit(false);
                statement.execute("UPDATE ride SET at = at WHERE id = 1"); // the rebuild has to wait for this transaction
                CompletableFuture<Boolean> rebuild = CompletableFuture.supplyAsync(() -> {
                    new LoneStep(target, LIMITS, Cancellation.never(), Progress.none()).run(REINDEX);
                    return true;
                });
                Eventually.holds("it waits", () -> !Sql.column(servers.postgres(), INVALID).isEmpty());
                end(servers);
                assertThatExceptionOfType(ExecutionException.class)
                        .isThrownBy(() -> rebuild.get(90, TimeUnit.SECONDS))
                        .withCauseInstanceOf(FailureException.class)
                        .satisfies(failed -> assertThat(Failure.of(Objects.requireNonNull(failed.getCause())))
                                .isInstanceOfSatisfying(
                                        Failure.Expected.class,
                                        why -> assertThat(why.code()).isEqualTo("postgres.unreachable")));
            }
            assertThat(Sql.column(servers.postgres(), INVALID)).isEmpty();
            assertThat(Sql.number(servers.postgres(), "SELECT count(*) FROM ride WHERE at = 7")).isEqualTo(200);
        }
    }

    /** As an administrator would: fast shutdown. The keeper starts it again. */
    private static void end(EmbeddedServers servers) throws Exception {
        Path record = servers.folder().resolve("postgres").resolve("postmaster.pid");
        String pid = Files.readAllLines(record).getFirst().strip();
        assertThat(new ProcessBuilder("kill", "-s", "INT", pid).start().waitFor()).isZero();
    }
}
