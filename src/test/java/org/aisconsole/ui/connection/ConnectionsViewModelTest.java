package org.aisconsole.ui.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.aisconsole.base.breaker.Breakers;
import org.aisconsole.base.event.ConsoleEvent;
import org.aisconsole.base.event.Port;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.secret.Keychain;
import org.aisconsole.base.secret.Secret;
import org.aisconsole.base.secret.SecretPlace;
import org.aisconsole.base.secret.Secrets;
import org.aisconsole.base.secret.SessionSecrets;
import org.aisconsole.base.secret.Vault;
import org.aisconsole.base.settings.SettingsFile;
import org.aisconsole.engine.connection.BookKeeper;
import org.aisconsole.engine.connection.ConnectionBook;
import org.aisconsole.engine.connection.ConnectionProfile;
import org.aisconsole.engine.connection.Connections;
import org.aisconsole.engine.connection.OpenConnection;
import org.aisconsole.engine.connection.PassFile;
import org.aisconsole.engine.connection.SignIns;
import org.aisconsole.engine.connection.StepResult;
import org.aisconsole.target.Endpoint;
import org.aisconsole.target.Environment;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.target.tls.Tls;
import org.aisconsole.testing.EmbeddedTest;
import org.aisconsole.testing.Eventually;
import org.aisconsole.testing.NotedActs;
import org.aisconsole.testing.SameThread;
import org.aisconsole.ui.connection.ConnectionDraft.Field;
import org.aisconsole.ui.shell.UiContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No toolkit is started here; every job runs at once, on a real server. */
@EmbeddedTest
class ConnectionsViewModelTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.EPOCH);

    private final PostgresProfile server;
    private final Port<ConsoleEvent> events = new Port<>();
    private final List<ConsoleEvent> told = new CopyOnWriteArrayList<>();
    private final List<ConnectionProfile> opened = new ArrayList<>();

    private final NotedActs acts = new NotedActs();

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init") // made before each test
    private UiContext context;

    @SuppressWarnings("NullAway.Init")
    private SignIns signIns;

    @SuppressWarnings("NullAway.Init")
    private ConnectionBook book;

    @SuppressWarnings("NullAway.Init")
    private ConnectionsViewModel model;

    ConnectionsViewModelTest(PostgresProfile server) {
        this.server = server;
    }

    @BeforeEach
    void open() {
        context = SameThread.context(
                SettingsFile.open(folder.resolve("settings.json"), Map.of(), CLOCK), CLOCK, events);
        Vault vault = new Vault(folder.resolve("vault"), Optional.empty());
        signIns = new SignIns(
                new Secrets(new SessionSecrets(), Keychain.none(), vault, () -> SecretPlace.ASK),
                new PassFile(folder.resolve("none")));
        book = ConnectionBook.open(folder.resolve("connections.json"), CLOCK);
        model = new ConnectionsViewModel(keeper(), context, opened::add);
        events.subscribe("test", 100, told::add);
    }

    private BookKeeper keeper() {
        return new BookKeeper(book, signIns, acts);
    }

    private ConnectionProfile saved() {
        List<ConnectionProfile> saved = new ArrayList<>();
        model.save(saved::add);
        return saved.getFirst();
    }

    private void draft(Endpoint endpoint) {
        model.paste("postgresql://" + server.user() + "@" + endpoint + "/" + server.database());
        model.draft().name.set("Shop");
        model.draft().postgres.password.set(server.password().reveal());
    }

    @Test
    void whatIsPastedFillsTheForm() {
        model.paste("postgresql://amy:pw@db1:6000,db2/shop?sslmode=verify-full&sslrootcert=/ca.pem");
        ConnectionDraft draft = model.draft();
        assertThat(draft.name.get()).isEqualTo("db1");
        assertThat(draft.postgres.address.get()).isEqualTo("db1:6000");
        assertThat(draft.postgres.replicas.get()).isEqualTo("db2:5432");
        assertThat(draft.postgres.password.get()).isEqualTo("pw");
        assertThat(draft.postgres.tls.tls()).isEqualTo(new Tls(Tls.Mode.VERIFY_FULL, "/ca.pem", "", ""));
        model.paste("rediss://cache/3");
        assertThat(draft.postgres.used.get()).isTrue();
        assertThat(draft.redis.used.get()).isTrue();
        assertThat(draft.redis.addresses.get()).isEqualTo("cache:6379");
        assertThatExceptionOfType(FailureException.class).isThrownBy(() -> model.paste("nonsense"));
        assertThat(draft.postgres.address.get()).isEqualTo("db1:6000");
    }

    @Test
    void whatIsWrongIsSaidFieldByFieldAndNotSaved() {
        model.draft().postgres.address.set("db:99999");
        model.draft().postgres.user.set("");
        model.draft().redis.used.set(true);
        model.draft().redis.database.set("x");
        assertThat(model.problemsShownProperty().get()).isFalse();
        model.save();
        assertThat(model.problemsShownProperty().get()).isTrue();
        assertThat(model.problemsProperty().get())
                .containsOnlyKeys(Field.NAME, Field.ADDRESS, Field.USER, Field.REDIS_DATABASE);
        assertThat(book.all()).isEmpty();
    }

    @Test
    void whatIsSavedIsListedEditedDuplicatedAndForgotten() {
        draft(server.endpoint());
        model.draft().environment.set(Environment.STAGING);
        ConnectionProfile saved = saved();
        assertThat(model.saved()).containsExactly(saved);
        assertThat(signIns.find(saved, ConnectionProfile.Role.POSTGRES)).isPresent();
        model.duplicate();
        assertThat(model.saved()).extracting(ConnectionProfile::name).containsExactly("Shop", "Shop 2");
        model.select(saved);
        assertThat(model.draft().postgres.password.get()).as("secrets are not shown again").isEmpty();
        model.remove();
        assertThat(model.saved()).extracting(ConnectionProfile::name).containsExactly("Shop 2");
        assertThat(signIns.find(saved, ConnectionProfile.Role.POSTGRES)).isEmpty();
        String target = "connection:" + saved.id();
        assertThat(acts.words())
                .containsExactly("connection.save " + target, "connection.save " + target, "connection.remove " + target);
    }

    @Test
    void aTestTellsEachStep() {
        draft(server.endpoint());
        model.test();
        assertThat(model.tested().results()).hasSize(6).noneMatch(result -> result.state() == StepResult.State.FAILED);
        assertThat(model.tested().runningProperty().get()).isFalse();
        assertThat(model.tested().text()).contains("Sign-in").doesNotContain(server.password().reveal());
    }

    private ConnectionOpener opener(Connections connections, List<OpenConnection> there, PasswordPrompt prompt) {
        return new ConnectionOpener(connections, keeper(), context, prompt, there::add);
    }

    @Test
    void aWrongPasswordIsAskedForUntilItIsRight() {
        draft(server.endpoint());
        model.draft().postgres.password.set("wrong");
        ConnectionProfile profile = saved();
        List<OpenConnection> there = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        try (Connections connections = new Connections(new Breakers(), signIns, CLOCK)) {
            opener(connections, there, (asked, role, refused, answer) -> {
                        reasons.add(((Failure.Expected) refused).code());
                        answer.entered(reasons.size() < 3 ? Secret.of("still wrong") : server.password(), false);
                    })
                    .open(profile);
            assertThat(there).hasSize(1);
        }
        assertThat(reasons).containsExactly("postgres.signin", "postgres.signin", "postgres.signin");
    }

    @Test
    void aPromptThatIsCancelledOpensNothingAndSaysSo() throws Exception {
        draft(server.endpoint());
        model.draft().postgres.password.set("");
        ConnectionProfile profile = saved();
        List<OpenConnection> there = new ArrayList<>();
        try (Connections connections = new Connections(new Breakers(), signIns, CLOCK)) {
            opener(connections, there, (asked, role, refused, answer) -> answer.cancelled()).open(profile);
        }
        assertThat(there).isEmpty();
        Eventually.holds(
                "it is said",
                () -> told.stream().anyMatch(event -> event.message().key().equals("connections.cancelled.what")));
    }

    @Test
    void aServerThatIsAwayIsSaidAndNobodyIsAskedForAPassword() throws Exception {
        draft(new Endpoint("127.0.0.1", 1));
        ConnectionProfile profile = saved();
        try (Connections connections = new Connections(new Breakers(), signIns, CLOCK)) {
            opener(connections, new ArrayList<>(), (asked, role, refused, answer) -> {
                        throw new AssertionError("asked for a password");
                    })
                    .open(profile);
        }
        Eventually.holds(
                "it is said",
                () -> told.stream().anyMatch(event -> event.message().key().equals("postgres.unreachable.what")));
    }
}
