package org.aisconsole.base.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.github.javakeyring.BackendNotSupportedException;
import java.nio.file.Path;
import java.time.Duration;
import org.aisconsole.base.failure.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretsTest {
    private static final SecretName NAME = new SecretName("postgres:orders", "postgres.password");

    private final Vault vault;
    private final Keychain keychain = new Keychain(
            () -> {
                throw new BackendNotSupportedException("none");
            },
            Duration.ofSeconds(20));
    private SecretPlace place = SecretPlace.UNDECIDED;
    private final Secrets secrets;

    SecretsTest(@TempDir Path folder) {
        vault = Vaults.at(folder.resolve("secrets.vault"));
        secrets = new Secrets(new SessionSecrets(), keychain, vault, () -> place);
    }

    private String found() {
        return secrets.find(NAME).map(Secret::reveal).orElse("");
    }

    @Test
    void undecidedItKeepsForTheSessionOnlyAndSaysSo() {
        assertThat(found()).isEmpty();
        assertThat(Vaults.code(() -> secrets.put(NAME, Secret.of("x"), true))).isEqualTo("secret.undecided");
        secrets.put(NAME, Secret.of("x"), false);
        assertThat(found()).isEqualTo("x");
    }

    @Test
    void askedEachTimeItForgetsWithTheSession() {
        place = SecretPlace.ASK;
        secrets.put(NAME, Secret.of("x"), true);
        assertThat(found()).isEqualTo("x");
        assertThat(new Secrets(new SessionSecrets(), keychain, vault, () -> place).find(NAME)).isEmpty();
    }

    @Test
    void theSessionIsAskedFirst() {
        place = SecretPlace.VAULT;
        vault.create(Vaults.PASSPHRASE);
        secrets.put(NAME, Secret.of("kept"), true);
        secrets.put(NAME, Secret.of("for now"), false);
        assertThat(found()).isEqualTo("for now");
        secrets.put(NAME, Secret.of("kept anew"), true);
        assertThat(found()).as("what is kept takes the place of what was for now").isEqualTo("kept anew");
        secrets.remove(NAME);
        assertThat(found()).isEmpty();
        assertThat(vault.find(NAME)).isEmpty();
    }

    @Test
    void aPlaceThatDoesNotAnswerIsNotAnEmptyOne() {
        place = SecretPlace.KEYCHAIN;
        assertThat(Vaults.code(() -> secrets.find(NAME))).isEqualTo("secret.keychain.absent");
        place = SecretPlace.VAULT;
        vault.create(Vaults.PASSPHRASE);
        vault.lock();
        assertThat(Vaults.code(() -> secrets.find(NAME))).isEqualTo("secret.vault.locked");
    }

    @Test
    void itTellsWhatCouldBeUsed() {
        SecretPlaces places = secrets.probe();
        assertThat(places.keychainProblem()).get().isInstanceOfSatisfying(
                Failure.Expected.class, problem -> assertThat(problem.code()).isEqualTo("secret.keychain.absent"));
        assertThat(places.vault()).isEqualTo(Vault.State.ABSENT);
        assertThat(places.suggested()).isEqualTo(SecretPlace.VAULT);
    }

    @Test
    void theSessionKeepsCopies() {
        SessionSecrets session = new SessionSecrets();
        Secret mine = Secret.of("x");
        session.put(NAME, mine);
        mine.wipe();
        session.find(NAME).orElseThrow().wipe();
        assertThat(session.find(NAME)).map(Secret::reveal).contains("x");
    }

    @ParameterizedTest
    @CsvSource({"'', a", "a, ''", "a b, a", "a/b, a", "\u00e4, a", "a, A", "a, a/b"})
    void aNameIsPlain(String owner, String role) {
        assertThatIllegalArgumentException().isThrownBy(() -> new SecretName(owner, role));
    }
}
