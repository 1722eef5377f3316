package org.aisconsole.engine.connection;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.aisconsole.base.breaker.Breakers;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.failure.FailureText;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.base.report.ErrorReport;
import org.aisconsole.base.secret.Keychain;
import org.aisconsole.base.secret.Secret;
import org.aisconsole.base.secret.SecretPlace;
import org.aisconsole.base.secret.Secrets;
import org.aisconsole.base.secret.SessionSecrets;
import org.aisconsole.base.secret.Vault;
import org.aisconsole.base.text.Texts;
import org.aisconsole.target.Endpoint;
import org.aisconsole.target.Environment;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.target.redis.RedisProfile;
import org.aisconsole.target.tls.Tls;
import org.aisconsole.testing.EmbeddedTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** A planted secret is used in every way that the console uses secrets, and is looked for where it must not be. */
@EmbeddedTest
class SecretsStayInsideTest {
    private static final String PLANTED = "pl4nted-Secret/with:odd@letters";

    private final PostgresProfile postgres;
    private final RedisProfile redis;
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private final List<Appender<ILoggingEvent>> usual = new ArrayList<>();
    private final List<String> seen = new ArrayList<>();
    private Level before = Level.INFO;

    @TempDir
    private Path folder;

    SecretsStayInsideTest(PostgresProfile postgres, RedisProfile redis) {
        this.postgres = postgres;
        this.redis = redis;
    }

    @BeforeEach
    void listen() {
        before = root.getLevel();
        root.iteratorForAppenders().forEachRemaining(usual::add);
        usual.forEach(root::detachAppender); // all that is said is looked at here, and would only fill the build's output
        logged.start();
        root.addAppender(logged);
        root.setLevel(Level.TRACE);
    }

    @AfterEach
    void stopListening() {
        root.setLevel(before);
        root.detachAppender(logged);
        usual.forEach(root::addAppender);
    }

    private ConnectionProfile profile(Endpoint endpoint) {
        Endpoint cache = ((RedisProfile.Topology.Standalone) redis.topology()).endpoint();
        return new ConnectionProfile(
                "planted",
                "Planted",
                "",
                Environment.DEV,
                new PostgresPlace(endpoint, postgres.database(), postgres.user(), Tls.PREFER, List.of()),
                RedisPlace.standalone(cache, redis.user(), Tls.OFF));
    }

    private void see(Failure failure) {
        seen.add(FailureText.of(failure, new Texts(Locale.ENGLISH)).paragraph());
        seen.add(ErrorReport.of(failure, Instant.EPOCH));
    }

    @Test
    void aPlantedSecretIsNowhere() throws Exception {
        InstantSource clock = InstantSource.system();
        Vault vault = new Vault(folder.resolve("secrets.vault"), Optional.empty());
        vault.create(Secret.of("a passphrase for the test"));
        Secrets secrets = new Secrets(new SessionSecrets(), Keychain.none(), vault, () -> SecretPlace.VAULT);
        SignIns signIns = new SignIns(secrets, new PassFile(folder.resolve("none")));
        ConnectionProfile there = profile(postgres.endpoint());
        for (ConnectionProfile.Role role : ConnectionProfile.Role.values()) {
            signIns.put(there, role, Secret.of(PLANTED), true);
        }
        assertThat(signIns.find(there, ConnectionProfile.Role.REDIS)).map(Secret::reveal).hasValue(PLANTED);

        ConnectionBook book = ConnectionBook.open(folder.resolve("connections.json"), clock);
        book.save(there);
        book.exportTo(folder.resolve("exported.json"), book.all());
        refuseAll(there, signIns, clock);
        refuseAll(profile(new Endpoint("127.0.0.1", 1)), signIns, clock);
        PastedConnection pasted = PastedConnection.of("postgresql://amy:pl4nted-Secret%2Fwith%3Aodd%40letters@db/shop");
        seen.add(pasted.toString());
        seen.add(there.toString());

        lookAround();
        assertThat(seen).isNotEmpty().allSatisfy(text -> assertThat(text).doesNotContain(PLANTED));
    }

    /** Each way to be refused: opening, and every step of a test. */
    private void refuseAll(ConnectionProfile profile, SignIns signIns, InstantSource clock) {
        try (Connections connections = new Connections(new Breakers(), signIns, clock)) {
            connections.open(profile);
        } catch (FailureException refused) {
            see(refused.failure());
        }
        new ConnectionTest(profile, signIns).run(
                result -> {
                    seen.add(result.toString());
                    if (result.failure() != null) {
                        see(result.failure());
                    }
                },
                Cancellation.never());
    }

    private void lookAround() throws Exception {
        assertThat(logged.list).isNotEmpty();
        for (ILoggingEvent event : List.copyOf(logged.list)) {
            seen.add(event.getFormattedMessage());
            if (event.getThrowableProxy() != null) {
                seen.add(ThrowableProxyUtil.asString(event.getThrowableProxy()));
            }
        }
        Stream.concat(Stream.of(ProcessHandle.current()), ProcessHandle.current().descendants())
                .forEach(process -> process.info().commandLine().ifPresent(seen::add));
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                seen.add(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        assertThat(seen).noneMatch(text -> text.contains(postgres.password().reveal()));
    }
}
