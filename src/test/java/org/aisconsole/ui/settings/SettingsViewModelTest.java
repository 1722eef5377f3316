package org.aisconsole.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.secret.SecretPlace;
import org.aisconsole.base.settings.Settings;
import org.aisconsole.base.settings.SettingsFile;
import org.aisconsole.testing.NotedActs;
import org.aisconsole.testing.SameThread;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No toolkit is started here. */
class SettingsViewModelTest {
    private final NotedActs acts = new NotedActs();

    @TempDir
    Path folder;

    private SettingsFile file(Map<String, String> environment) {
        return SettingsFile.open(folder.resolve("settings.json"), environment, InstantSource.system());
    }

    private Settings stored() {
        return file(Map.of()).current();
    }

    private SettingsViewModel model(SettingsFile settings) {
        return new SettingsViewModel(new SettingsKeeper(SameThread.context(settings), acts));
    }

    @Test
    void everyFieldIsWrittenWhereItBelongs() {
        SettingsViewModel model = model(file(Map.of()));
        model.theme().valueProperty().set(Settings.Theme.DARK);
        model.fontScale().valueProperty().set(130);
        model.language().valueProperty().set("de");
        model.size().valueProperty().set(Settings.SuiteSize.LARGE);
        model.suite().valueProperty().set(false);
        model.incidents().valueProperty().set(false);
        model.place().valueProperty().set(SecretPlace.VAULT);
        type(model.interval(), "30");
        type(model.rate(), "0");
        type(model.storeUrl(), " postgresql://db/console ");
        type(model.storeUser(), "keeper");
        type(model.witness(), " /mnt/evidence/witness.jsonl ");
        type(model.checkpoints(), "15");
        type(model.idleMinutes(), "25");
        type(model.limitsRedis(), " rediss://ais_limits@cache:6379 ");
        assertThat(stored().appearance()).isEqualTo(new Settings.Appearance(Settings.Theme.DARK, 130, "de"));
        assertThat(stored().demo()).isEqualTo(new Settings.Demo(false, Settings.SuiteSize.LARGE, 0, false));
        assertThat(stored().sampling()).isEqualTo(new Settings.Sampling(30));
        assertThat(stored().identity()).isEqualTo(new Settings.Identity(25));
        assertThat(stored().limits()).isEqualTo(new Settings.Limits("rediss://ais_limits@cache:6379"));
        assertThat(stored().store()).isEqualTo(new Settings.Store("postgresql://db/console", "keeper"));
        assertThat(stored().secrets()).isEqualTo(new Settings.Secrets(SecretPlace.VAULT));
        assertThat(acts.words())
                .as("what concerns safety is on the record, what only looks is not")
                .containsExactly("setting.change secrets.place", "setting.change store.url", "setting.change store.user",
                        "setting.change audit.witness", "setting.change audit.checkpointMinutes",
                        "setting.change identity.idleMinutes", "setting.change limits.redis");
        assertThat(stored().audit()).isEqualTo(new Settings.Audit("/mnt/evidence/witness.jsonl", 15));
    }

    private static void type(TypedSetting<?> setting, String text) {
        setting.textProperty().set(text);
        setting.commit();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "0", "301", "5.5", "99999999999"})
    void aWrongNumberIsSaidWhileItIsTypedAndNotSet(String typed) {
        SettingsViewModel model = model(file(Map.of()));
        model.interval().textProperty().set(typed);
        assertThat(model.interval().problemProperty().get()).isNotNull();
        model.interval().commit();
        assertThat(stored().sampling().intervalSeconds()).isEqualTo(5);
        model.interval().textProperty().set(" 7 ");
        assertThat(model.interval().problemProperty().get()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"db/console", "http://db/console", "postgresql://ann:s3cret@db/console", "postgresql://"})
    void aWrongAddressIsSaidAndNotSet(String typed) {
        SettingsViewModel model = model(file(Map.of()));
        type(model.storeUrl(), typed);
        assertThat(model.storeUrl().problemProperty().get()).isNotNull();
        assertThat(stored().store().url()).isEmpty();
    }

    @Test
    void whatIsReadAtTheStartSaysThatItWaits() {
        SettingsViewModel model = model(file(Map.of()));
        type(model.rate(), "41");
        model.theme().valueProperty().set(Settings.Theme.DARK);
        assertThat(model.rate().field().pendingProperty().get()).isTrue();
        assertThat(model.theme().pendingProperty().get()).as("holds at once").isFalse();
        type(model.rate(), "40");
        assertThat(model.rate().field().pendingProperty().get()).as("as it was at the start").isFalse();
    }

    @Test
    void aChangeFromElsewhereShows() {
        SettingsFile settings = file(Map.of());
        SettingsViewModel model = model(settings);
        settings.change(now -> now.withSampling(new Settings.Sampling(12)));
        assertThat(model.interval().textProperty().get()).isEqualTo("12");
    }

    @Test
    void aVariableIsNamedAndKeptOutOfTheFile() {
        SettingsViewModel model = model(file(Map.of("AIS_CONSOLE_APPEARANCE_FONT_SCALE", "115")));
        assertThat(model.fontScale().variable()).contains("AIS_CONSOLE_APPEARANCE_FONT_SCALE");
        assertThat(model.fontScales()).contains(110, 115, 120);
        assertThat(model.theme().variable()).isEmpty();
        model.theme().valueProperty().set(Settings.Theme.LIGHT);
        assertThat(stored().appearance().fontScale()).isEqualTo(100);
    }

    @Test
    void whatCannotBeSavedIsSaid() throws IOException {
        SettingsViewModel model = model(file(Map.of()));
        Files.createDirectories(folder.resolve("settings.json/in-the-way"));
        model.theme().valueProperty().set(Settings.Theme.DARK);
        assertThat(model.theme().problemProperty().get())
                .isInstanceOfSatisfying(Failure.Expected.class, failure -> assertThat(failure.code()).isEqualTo("base.settings.write"));
    }
}
