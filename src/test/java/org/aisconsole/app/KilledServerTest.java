package org.aisconsole.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.aisconsole.base.event.ConsoleEvent;
import org.aisconsole.base.event.Port;
import org.aisconsole.base.identity.Actor;
import org.aisconsole.base.identity.Door;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.base.job.Progress;
import org.aisconsole.base.secret.Keychain;
import org.aisconsole.base.secret.Secrets;
import org.aisconsole.base.settings.Settings;
import org.aisconsole.demo.server.EmbeddedOptions;
import org.aisconsole.engine.audit.LedgerKey;
import org.aisconsole.engine.monitor.LiveMetrics;
import org.aisconsole.engine.monitor.SourceState;
import org.aisconsole.testing.Eventually;
import org.aisconsole.testing.Programs;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole workbench, and one of its servers killed beneath it. */
@Timeout(120)
@Tag("needs-posix")
@DisabledOnOs(OS.WINDOWS)
class KilledServerTest {
    @TempDir
    Path home;

    private Secrets secrets() {
        Home nobodys = new Home(home);
        return nobodys.secrets(Keychain.none(), nobodys.settings(Map.of(), InstantSource.system()), Map.of());
    }

    @ParameterizedTest
    @CsvSource({"postgres, postgres:embedded", "redis, redis:embedded"})
    void aKilledServerIsToldAndComesBackByItself(String file, String source) throws Exception {
        ConcurrentLinkedQueue<ConsoleEvent> told = new ConcurrentLinkedQueue<>();
        Port<ConsoleEvent> events = new Port<>();
        BenchPlan plan = new BenchPlan(
                EmbeddedOptions.in(home).withPrograms(Programs.FOLDER),
                Duration.ofMillis(200),
                Settings.DEFAULTS.demo(),
                Optional.empty(),
                (profile, role) -> Optional.empty(),
                new Home(home).master(secrets(), Map.of()),
                new AuditPlan(LedgerKey::fresh, List.of(), Duration.ofMinutes(5)),
                Optional::empty);
        try (Workbench bench = Workbench.start(
                        plan, events, InstantSource.system(), Progress.none(), Cancellation.never());
                var _ = events.subscribe("test", 100, told::add)) {
            Eventually.holds("all are up", () -> bench.monitor().sources().stream().allMatch(SourceState::isUp));
            kill(file);
            Eventually.holds("the loss is told", () -> told.stream()
                    .anyMatch(event -> event.source().equals(source) && event.level() == ConsoleEvent.Level.ERROR));
            Eventually.holds("it is back", () -> state(bench.monitor(), source).isUp() && told.size() > 1);
        }
        assertThat(told).anyMatch(event -> event.level() == ConsoleEvent.Level.INFO);
    }

    private void kill(String server) throws Exception {
        String pid = Files.readString(home.resolve("servers").resolve(server + ".pid")).strip();
        new ProcessBuilder("kill", "-9", pid).start().waitFor();
    }

    private static SourceState state(LiveMetrics metrics, String source) {
        return metrics.sources().stream()
                .filter(state -> state.id().equals(source))
                .findFirst()
                .orElseThrow();
    }
}
