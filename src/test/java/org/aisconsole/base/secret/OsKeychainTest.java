package org.aisconsole.base.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Random;
import org.aisconsole.base.failure.FailureException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** On the keychain of this machine, if it has one that answers. */
@Tag("needs-keyring")
class OsKeychainTest {
    private final Keychain keychain = new Keychain(Keychain.LIMIT);

    @Test
    void itKeepsAndForgets() {
        assumeTrue(answers(), "no keychain answers here");
        SecretName name = new SecretName("test-" + new Random().nextLong(Long.MAX_VALUE), "postgres.password");
        try {
            assertThat(keychain.find(name)).isEmpty();
            keychain.put(name, Secret.of("grün & \"still\""));
            assertThat(keychain.find(name)).map(Secret::reveal).contains("grün & \"still\"");
            keychain.put(name, Secret.of("another"));
            assertThat(keychain.find(name)).map(Secret::reveal).contains("another");
        } finally {
            keychain.remove(name);
        }
        assertThat(keychain.find(name)).isEmpty();
    }

    private boolean answers() {
        try {
            keychain.check();
            return true;
        } catch (FailureException none) {
            return false;
        }
    }
}
