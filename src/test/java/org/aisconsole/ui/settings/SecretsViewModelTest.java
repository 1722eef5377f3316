package org.aisconsole.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.aisconsole.base.event.ConsoleEvent;
import org.aisconsole.base.event.Port;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.job.JobRunner;
import org.aisconsole.base.secret.Keychain;
import org.aisconsole.base.secret.Secret;
import org.aisconsole.base.secret.SecretPlace;
import org.aisconsole.base.secret.SecretPlaces;
import org.aisconsole.base.secret.Secrets;
import org.aisconsole.base.secret.SessionSecrets;
import org.aisconsole.base.secret.Vault;
import org.aisconsole.base.settings.SettingsFile;
import org.aisconsole.testing.Eventually;
import org.aisconsole.testing.NotedActs;
import org.aisconsole.testing.SameThread;
import org.aisconsole.ui.settings.SecretsViewModel.Form;
import org.aisconsole.ui.shell.Outcomes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No toolkit is started here, and a job is over when it was started. */
class SecretsViewModelTest {
    private static final InstantSource CLOCK = InstantSource.system();

    private final Port<ConsoleEvent> events = new Port<>();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final NotedActs acts = new NotedActs();
    private final Vault vault;
    private final SettingField<SecretPlace> place;
    private final SecretsViewModel model;

    SecretsViewModelTest(@TempDir Path folder) {
        events.subscribe("test", 10, event -> told.add(event.message().key()));
        SettingsFile settings = SettingsFile.open(folder.resolve("settings.json"), Map.of(), CLOCK);
        vault = new Vault(folder.resolve("secrets.vault"), Optional.empty());
        place = new SettingsViewModel(new SettingsKeeper(SameThread.context(settings), acts)).place();
        Secrets secrets = new Secrets(
                new SessionSecrets(), Keychain.none(), vault, () -> settings.current().secrets().place());
        JobRunner runner = new JobRunner(Runnable::run, Runnable::run, CLOCK);
        model = new SecretsViewModel(secrets, acts, runner, new Outcomes(events, CLOCK));
    }

    private static Secret secret(String text) {
        return Secret.of(text);
    }

    private String failure() {
        return model.failureProperty().get() instanceof Failure.Expected expected ? expected.code() : "";
    }

    private Vault.State shown() {
        SecretPlaces places = model.placesProperty().get();
        assertThat(places).isNotNull();
        return places.vault();
    }

    @Test
    void aVaultIsMadeLockedUnlockedAndPutUnderAnotherPassphrase() throws Exception {
        model.probe();
        assertThat(shown()).isEqualTo(Vault.State.ABSENT);
        model.choose(place, SecretPlace.VAULT);
        assertThat(model.formProperty().get()).as("the form comes by itself").isEqualTo(Form.CREATE);
        model.create(secret("first passphrase"), secret("first passphrase"));
        assertThat(model.formProperty().get()).isEqualTo(Form.NONE);
        assertThat(shown()).isEqualTo(Vault.State.UNLOCKED);
        model.lock();
        assertThat(shown()).isEqualTo(Vault.State.LOCKED);
        model.choose(place, SecretPlace.VAULT);
        assertThat(model.formProperty().get()).isEqualTo(Form.UNLOCK);
        model.unlock(secret("first passphrase"));
        assertThat(shown()).isEqualTo(Vault.State.UNLOCKED);
        model.formProperty().set(Form.CHANGE);
        model.change(secret("first passphrase"), secret("second passphrase"), secret("second passphrase"));
        vault.unlock(secret("second passphrase"));
        Eventually.holds("all of it is told", () -> told.equals(List.of(
                "settings.vault.created", "settings.vault.locked", "settings.vault.unlocked", "settings.vault.changed")));
    }

    @Test
    void whatDoesNotWorkIsSaidInTheForm() {
        model.probe();
        model.formProperty().set(Form.CREATE);
        model.create(secret("first passphrase"), secret("fist passphrase"));
        assertThat(failure()).isEqualTo("settings.passphrase.differs");
        model.create(secret("short"), secret("short"));
        assertThat(failure()).isEqualTo("secret.vault.short");
        assertThat(model.formProperty().get()).as("the form stays").isEqualTo(Form.CREATE);
        assertThat(model.busyProperty().get()).isFalse();
        model.create(secret("first passphrase"), secret("first passphrase"));
        model.lock();
        model.formProperty().set(Form.UNLOCK);
        assertThat(failure()).as("another form, another start").isEmpty();
        model.unlock(secret("some other passphrase"));
        assertThat(failure()).isEqualTo("secret.vault.passphrase");
    }

    @Test
    void passphrasesAreWipedWhateverBecomesOfThem() {
        Secret right = secret("first passphrase");
        Secret again = secret("first passphrase");
        model.create(right, again);
        Secret wrong = secret("some other passphrase");
        model.unlock(wrong);
        assertThat(List.of(right, again, wrong)).allMatch(used -> used.reveal().chars().allMatch(c -> c == 0));
    }

    @Test
    void everyPlaceIsTold() {
        model.probe();
        SecretPlaces places = model.placesProperty().get();
        assertThat(places).isNotNull();
        assertThat(places.keychainProblem()).isPresent();
        assertThat(places.chosen()).isEqualTo(SecretPlace.UNDECIDED);
    }
}
