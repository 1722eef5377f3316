package org.aisconsole.ui.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.StringProperty;
import org.aisconsole.base.event.Port;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.secret.Keychain;
import org.aisconsole.base.secret.SecretPlace;
import org.aisconsole.base.secret.Secrets;
import org.aisconsole.base.secret.SessionSecrets;
import org.aisconsole.base.secret.Vault;
import org.aisconsole.base.settings.SettingsFile;
import org.aisconsole.engine.connection.BookKeeper;
import org.aisconsole.engine.connection.ConnectionBook;
import org.aisconsole.engine.connection.ConnectionProfile;
import org.aisconsole.engine.connection.PassFile;
import org.aisconsole.engine.connection.SignIns;
import org.aisconsole.target.Environment;
import org.aisconsole.target.WriteGate;
import org.aisconsole.testing.Counts;
import org.aisconsole.testing.NaughtyStrings;
import org.aisconsole.testing.NotedActs;
import org.aisconsole.testing.SameThread;
import org.aisconsole.ui.settings.SettingsKeeper;
import org.aisconsole.ui.settings.SettingsViewModel;
import org.aisconsole.ui.shell.UiContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** Hostile strings in every text field there is: nothing escapes but what the form says, and what is saved is read again. */
class NaughtyFormTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.EPOCH);

    private final Path folder;
    private final SettingsFile settings;
    private final ConnectionBook book;
    private final ConnectionsViewModel model;

    NaughtyFormTest(@TempDir Path folder) {
        this.folder = folder;
        this.settings = SettingsFile.open(folder.resolve("settings.json"), Map.of(), CLOCK);
        this.book = ConnectionBook.open(folder.resolve("connections.json"), CLOCK);
        Vault vault = new Vault(folder.resolve("vault"), Optional.empty());
        SignIns signIns = new SignIns(
                new Secrets(new SessionSecrets(), Keychain.none(), vault, () -> SecretPlace.ASK),
                new PassFile(folder.resolve("none")));
        UiContext context = SameThread.context(settings, CLOCK, new Port<>());
        this.model = new ConnectionsViewModel(new BookKeeper(book, signIns, new NotedActs()), context, opened -> {});
    }

    private List<StringProperty> fields() {
        ConnectionDraft draft = model.draft();
        return List.of(
                draft.name, draft.folder, draft.postgres.address, draft.postgres.database, draft.postgres.user,
                draft.postgres.password, draft.postgres.replicas, draft.postgres.tls.authority,
                draft.postgres.tls.certificate, draft.postgres.tls.key, draft.redis.addresses, draft.redis.primary,
                draft.redis.user, draft.redis.password, draft.redis.database);
    }

    private void fresh() {
        model.create();
        model.draft().name.set("Shop");
        model.draft().redis.used.set(true);
    }

    private void assertForms(List<String> strings) {
        for (String naughty : strings) {
            for (StringProperty field : fields()) {
                fresh();
                field.set(naughty);
                model.save(this::assertReadAgain);
            }
            assertPasted(naughty);
            assertSettings(naughty);
            assertReason(naughty);
        }
    }

    /** What was saved is read as the same, and has nothing unseen in it. */
    private void assertReadAgain(ConnectionProfile saved) {
        ConnectionBook again = ConnectionBook.open(folder.resolve("connections.json"), CLOCK);
        assertThat(again.problem()).isEmpty();
        assertThat(again.find(saved.id())).contains(saved);
        assertThat(saved.name()).isNotBlank().doesNotContain("\u202E", "\u0000", "\n");
        book.remove(saved.id());
    }

    private void assertPasted(String naughty) {
        fresh();
        try {
            model.paste(naughty);
        } catch (FailureException refused) {
            assertThat(refused.failure().code()).isIn("postgres.url", "redis.url", "target.endpoint");
        }
    }

    private void assertSettings(String naughty) {
        SettingsViewModel model = new SettingsViewModel(new SettingsKeeper(SameThread.context(settings), new NotedActs()));
        model.interval().textProperty().set(naughty);
        model.interval().commit();
        model.rate().textProperty().set(naughty);
        model.rate().commit();
        model.storeUrl().textProperty().set(naughty);
        model.storeUrl().commit();
        model.storeUser().textProperty().set(naughty);
        model.storeUser().commit();
        SettingsFile again = SettingsFile.open(folder.resolve("settings.json"), Map.of(), CLOCK);
        assertThat(again.current()).isEqualTo(settings.current());
    }

    private static void assertReason(String naughty) {
        WriteGate gate = new WriteGate(Environment.PRODUCTION, CLOCK);
        try {
            String kept = gate.unlock(Duration.ofMinutes(1), naughty).reason();
            assertThat(kept).isNotBlank().doesNotContain("\u202E", "\u0000", "\n");
        } catch (FailureException refused) {
            assertThat(refused.failure().code()).isEqualTo("target.unlock");
        }
    }

    /** Each save is a file that is written and read, so for every change a part of the list must do. */
    private static List<String> every(int step, List<String> all) {
        return IntStream.range(0, all.size()).filter(i -> i % step == 0).mapToObj(all::get).toList();
    }

    @Test
    void oursBreakNoForm() {
        assertForms(NaughtyStrings.own());
    }

    @Test
    @Tag("needs-data")
    void thoseOfTheListBreakNoForm(TestReporter reporter) {
        List<String> strings = every(Counts.of(8, 1), NaughtyStrings.all());
        assertForms(strings);
        reporter.publishEntry(
                "naughty strings through " + (fields().size() + 6) + " text fields", Integer.toString(strings.size()));
    }
}
