package org.aisconsole.base.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.secret.SecretPlace;
import org.aisconsole.base.settings.Settings.Sampling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFileTest {
    private static final InstantSource NOON = InstantSource.fixed(Instant.parse("2026-11-24T12:00:00Z"));

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("deep/settings.json");
    }

    private SettingsFile open(Map<String, String> environment) {
        return SettingsFile.open(file(), environment, NOON);
    }

    private void write(String content) throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), content);
    }

    @Test
    void withoutAFileTheDefaultsHold() {
        assertThat(open(Map.of()).current()).isEqualTo(Settings.DEFAULTS);
        assertThat(file()).doesNotExist();
    }

    @Test
    void aChangeOutlivesTheProcess() {
        open(Map.of()).change(settings -> settings.withSampling(new Sampling(30)));
        assertThat(open(Map.of()).current().sampling().intervalSeconds()).isEqualTo(30);
    }

    @Test
    void aFileNeedsToNameOnlyWhatItChanges() throws IOException {
        write("{\"version\": 1, \"sampling\": {\"intervalSeconds\": 7}, \"later\": true}");
        Settings settings = open(Map.of()).current();
        assertThat(settings.sampling().intervalSeconds()).isEqualTo(7);
        assertThat(settings.demo()).isEqualTo(Settings.DEFAULTS.demo());
    }

    @Test
    void theEnvironmentWinsButIsNotSaved() throws IOException {
        SettingsFile settings = open(Map.of(
                "AIS_CONSOLE_SAMPLING_INTERVAL_SECONDS", "2",
                "AIS_CONSOLE_APPEARANCE_THEME", "dark",
                "AIS_CONSOLE_DEMO_INCIDENTS", "no",
                "AIS_CONSOLE_STORE_URL", "jdbc:postgresql://db/console"));
        assertThat(settings.current().sampling().intervalSeconds()).isEqualTo(2);
        assertThat(settings.current().appearance().theme()).isEqualTo(Settings.Theme.DARK);
        assertThat(settings.current().demo().incidents()).isFalse();
        assertThat(settings.current().store().url()).isEqualTo("jdbc:postgresql://db/console");
        settings.change(now -> now.withWindow(new Settings.Window(1, 2, 3, 4, false, "dashboard")));
        assertThat(open(Map.of()).current().sampling()).isEqualTo(Settings.DEFAULTS.sampling());
        assertThat(open(Map.of()).current().window().screen()).isEqualTo("dashboard");
    }

    @Test
    void aValueFromTheEnvironmentNamesItsVariable() {
        SettingsFile settings = open(Map.of("AIS_CONSOLE_SECRETS_PLACE", "vault"));
        assertThat(settings.current().secrets().place()).isEqualTo(SecretPlace.VAULT);
        assertThat(settings.variableOf("secrets", "place")).contains("AIS_CONSOLE_SECRETS_PLACE");
        assertThat(settings.variableOf("appearance", "fontScale")).isEmpty();
    }

    @Test
    void aSecretInTheEnvironmentIsNoSetting() {
        SettingsFile settings = open(Map.of("AIS_CONSOLE_VAULT_PASSPHRASE", "x", "AIS_CONSOLE_STORE_PASSWORD", "y"));
        assertThat(settings.unknownVariables()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "0", "301", ""})
    void anImpossibleVariableIsRefusedByName(String value) {
        assertThatExceptionOfType(FailureException.class)
                .isThrownBy(() -> open(Map.of("AIS_CONSOLE_SAMPLING_INTERVAL_SECONDS", value)))
                .satisfies(refused -> assertThat(refused.failure().code()).isEqualTo("base.settings.environment"));
    }

    @Test
    void aMistypedVariableIsTold() {
        SettingsFile settings = open(Map.of("AIS_CONSOLE_DEMO_RATES", "1", "AIS_CONSOLE_HOME", "/x", "PATH", "/bin"));
        assertThat(settings.unknownVariables()).containsExactly("AIS_CONSOLE_DEMO_RATES");
    }

    @Test
    void listsAreKeptAndAreNoVariables() {
        Settings.Dashboard arranged = new Settings.Dashboard(List.of("b", "a"), List.of("c"), List.of());
        SettingsFile settings = open(Map.of("AIS_CONSOLE_DASHBOARD_ORDER", "a"));
        settings.change(now -> now.withDashboard(arranged));
        assertThat(settings.unknownVariables()).containsExactly("AIS_CONSOLE_DASHBOARD_ORDER");
        assertThat(open(Map.of()).current().dashboard()).isEqualTo(arranged);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"dashboard\": {\"order\": null}}", "{\"dashboard\": {\"hidden\": \"x\"}}",
        "", "{", "[]", "null", "{\"sampling\": {\"intervalSeconds\": \"x\"}}", "{\"sampling\": {\"intervalSeconds\": -1}}",
        "{\"version\": 99}", "{\"demo\": 5}", "{\"appearance\": {\"theme\": \"PINK\"}}"
    })
    void aBrokenFileIsKeptAsideAndTold(String content) throws IOException {
        write(content);
        SettingsFile settings = open(Map.of());
        assertThat(settings.current()).isEqualTo(Settings.DEFAULTS);
        assertThat(settings.problem()).get().isInstanceOfSatisfying(Failure.Expected.class, problem -> assertThat(
                        problem.code())
                .isEqualTo("base.settings.broken"));
        Path kept = file().resolveSibling("settings.json.broken-20261124-120000");
        assertThat(kept).hasContent(content);
        assertThat(file()).doesNotExist();
    }

    @Test
    void aFailedWriteKeepsTheOldFileAndSaysSo() throws IOException {
        SettingsFile settings = open(Map.of());
        settings.change(now -> now.withSampling(new Sampling(9)));
        Files.delete(file());
        Files.createDirectories(file().resolve("in-the-way")); // a folder where the file should be
        assertThatExceptionOfType(FailureException.class)
                .isThrownBy(() -> settings.change(now -> now.withSampling(new Sampling(10))))
                .satisfies(failed -> assertThat(failed.failure().code()).isEqualTo("base.settings.write"));
        assertThat(settings.current().sampling().intervalSeconds()).isEqualTo(10);
        try (Stream<Path> left = Files.list(file().getParent())) {
            assertThat(left).noneMatch(path -> path.toString().endsWith(".tmp"));
        }
    }
}
