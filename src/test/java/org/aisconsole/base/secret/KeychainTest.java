package org.aisconsole.base.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.PasswordAccessException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.testing.Eventually;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class KeychainTest {
    private static final Duration PATIENT = Duration.ofSeconds(20);
    private static final Duration IMPATIENT = Duration.ofMillis(30);
    private static final SecretName NAME = new SecretName("postgres:orders", "postgres.password");

    private final FakeKeychain fake = new FakeKeychain();
    private final AtomicInteger opened = new AtomicInteger();

    private Keychain keychain(Duration limit) {
        return new Keychain(
                () -> {
                    opened.incrementAndGet();
                    return fake;
                },
                limit);
    }

    private static void assertFails(String code, ThrowingCallable call) {
        assertThatExceptionOfType(FailureException.class)
                .isThrownBy(call)
                .satisfies(failed -> assertThat(failed.failure().code()).isEqualTo(code));
    }

    @Test
    void itKeepsAndForgets() {
        Keychain keychain = keychain(PATIENT);
        assertThat(keychain.find(NAME)).isEmpty();
        keychain.put(NAME, Secret.of("one"));
        keychain.put(NAME, Secret.of("two"));
        assertThat(keychain.find(NAME)).map(Secret::reveal).contains("two");
        keychain.remove(NAME);
        keychain.remove(NAME);
        assertThat(keychain.find(NAME)).isEmpty();
        assertThat(opened).as("one connection serves all calls").hasValue(1);
    }

    @Test
    void aKeychainThatLooksEmptyBecauseItIsDeadIsNotBelieved() {
        Keychain keychain = keychain(PATIENT);
        keychain.put(NAME, Secret.of("one"));
        fake.dead = true;
        assertFails("secret.keychain.refused", () -> keychain.find(NAME));
        assertFails("secret.keychain.refused", () -> keychain.remove(NAME));
        assertFails("secret.keychain.refused", keychain::check);
    }

    @Test
    void aKeychainThatTakesWithoutKeepingIsNotBelieved() {
        Keychain keychain = keychain(PATIENT);
        keychain.check();
        fake.forgetful = true;
        assertFails("secret.keychain.forgetful", () -> keychain.put(NAME, Secret.of("one")));
    }

    @Test
    void afterAFailureTheConnectionIsMadeAnew() {
        Keychain keychain = keychain(PATIENT);
        fake.dead = true;
        assertFails("secret.keychain.refused", keychain::check);
        fake.dead = false;
        keychain.check();
        assertThat(opened).hasValue(2);
        assertThat(fake.closed).hasValue(1);
    }

    @Test
    void aMissingKeychainIsToldApart() {
        Keychain unsupported = new Keychain(
                () -> {
                    throw new BackendNotSupportedException("No available keyring backend found");
                },
                PATIENT);
        assertFails("secret.keychain.absent", () -> unsupported.find(NAME));
        Keychain withoutLibrary = new Keychain(
                () -> {
                    throw new UnsatisfiedLinkError("libsecret");
                },
                PATIENT);
        assertFails("secret.keychain.absent", withoutLibrary::check);
    }

    /** However often it is asked, it holds one thread; and once it has answered, it is asked again. */
    @Test
    void aSilentKeychainCostsOneThread() throws Exception {
        fake.silence = new CountDownLatch(1);
        Keychain keychain = keychain(IMPATIENT);
        for (int i = 0; i < 20; i++) {
            assertFails("secret.keychain.silent", () -> keychain.find(NAME));
            assertFails("secret.keychain.silent", () -> keychain.put(NAME, Secret.of("late")));
        }
        assertThat(fake.asked).hasValue(1);
        fake.silence.countDown();
        Eventually.holds("it is asked again", () -> answers(keychain));
        assertThat(opened).as("it goes on with the connection that has answered at last").hasValue(1);
    }

    private static boolean answers(Keychain keychain) {
        try {
            keychain.check();
            return true;
        } catch (FailureException silent) {
            return false;
        }
    }

    @Test
    void theReasonOfARefusalHoldsNoPassword() {
        fake.refusal = "cannot write password=s3cret";
        Keychain keychain = keychain(PATIENT);
        assertThatExceptionOfType(FailureException.class)
                .isThrownBy(() -> keychain.put(NAME, Secret.of("s3cret")))
                .satisfies(failed -> assertThat(failed.failure().args().toString()).doesNotContain("s3cret"));
    }

    /** A keychain in memory, with the faults of real ones. */
    private static final class FakeKeychain implements KeychainBackend {
        private final Map<String, String> entries = new HashMap<>();
        private final AtomicInteger closed = new AtomicInteger();
        private final AtomicInteger asked = new AtomicInteger();
        private volatile boolean dead;
        private volatile boolean forgetful;
        private volatile String refusal = "";
        private volatile CountDownLatch silence = new CountDownLatch(0);

        private void answer() {
            asked.incrementAndGet();
            try {
                silence.await();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }

        @Override
        public String get(String account) throws PasswordAccessException {
            answer();
            String secret = dead ? null : entries.get(account);
            if (secret == null) {
                throw new PasswordAccessException("No stored credentials match " + account);
            }
            return secret;
        }

        @Override
        public void set(String account, String secret) throws PasswordAccessException {
            answer();
            if (!refusal.isEmpty()) {
                throw new PasswordAccessException(refusal);
            }
            if (!dead && !forgetful) {
                entries.put(account, secret);
            }
        }

        @Override
        public void delete(String account) throws PasswordAccessException {
            answer();
            if (dead || entries.remove(account) == null) {
                throw new PasswordAccessException("No stored credentials match " + account);
            }
        }

        @Override
        public void close() {
            closed.incrementAndGet();
        }
    }
}
