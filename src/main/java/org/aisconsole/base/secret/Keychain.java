package org.aisconsole.base.secret;

import com.github.javakeyring.BackendNotSupportedException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * The keychain of the operating system. It belongs to somebody else, so every call has a limit: an empty or locked GNOME
 * keyring, for one, waits for a window that may never be shown.
 *
 * <p>All calls throw {@code secret.keychain.absent} where there is no keychain, {@code secret.keychain.refused} if it says
 * no, {@code secret.keychain.forgetful} if it does not do what it says, and {@code secret.keychain.silent} if it says
 * nothing in time. What a silent keychain was told to keep it may keep later all the same; telling it again does no harm.
 */
public final class Keychain implements SecretStore {
    /** Long enough for a busy machine, short enough for somebody who waits. */
    public static final Duration LIMIT = Duration.ofSeconds(5);

    private static final SecretName NOTHING = new SecretName("console", "nothing");

    private final KeychainBackend.Opener opener;
    private final Duration limit;
    private final Patience patience;
    /** Of the one call under way: kept, because the library hears the end of a prompt on its first connection only. */
    private @Nullable KeychainBackend kept;

    /** The keychain of this system, which has this long for each answer. */
    public Keychain(Duration limit) {
        this(OsKeychain::open, limit);
    }

    /** A keychain that is not there, for a program that must leave the user's alone. */
    public static Keychain none() {
        return new Keychain(
                () -> {
                    throw FailureException.expected("secret.keychain.absent", Message.of("secret.keychain.nobody"));
                },
                LIMIT);
    }

    Keychain(KeychainBackend.Opener opener, Duration limit) {
        this.opener = opener;
        this.limit = limit;
        this.patience = new Patience(limit);
    }

    @Override
    public Optional<Secret> find(SecretName name) {
        return ask(keychain -> keychain.find(name.account())).map(Secret::of);
    }

    @Override
    public void put(SecretName name, Secret secret) {
        ask(keychain -> {
            keychain.put(name.account(), secret.reveal());
            return true;
        });
    }

    @Override
    public void remove(SecretName name) {
        ask(keychain -> {
            keychain.remove(name.account());
            return true;
        });
    }

    /** Throws what a call would throw now; may make the system ask the user to unlock the keychain. */
    public void check() {
        find(NOTHING).ifPresent(Secret::wipe);
    }

    private <T> T ask(Question<T> question) {
        try {
            return patience.ask(() -> answer(question));
        } catch (TimeoutException silent) {
            throw FailureException.caused(silent, "secret.keychain.silent", limit.toMillis() / 1000.0);
        } catch (ExecutionException failed) {
            throw failure(failed.getCause() == null ? failed : failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }

    private <T> T answer(Question<T> question) throws Exception {
        KeychainBackend open = kept == null ? opener.open() : kept;
        kept = null; // a connection that has failed once is not used again: its daemon may have been restarted
        try {
            T answer = question.ask(new ProvenKeychain(open));
            kept = open;
            return answer;
        } finally {
            if (kept == null) {
                open.close();
            }
        }
    }

    /** A missing system library counts as a missing keychain; whatever else a keychain throws, it is a no. */
    private static FailureException failure(Throwable thrown) {
        if (thrown instanceof FailureException told) {
            return told;
        }
        if (thrown instanceof BackendNotSupportedException || thrown instanceof LinkageError) {
            return FailureException.caused(thrown, "secret.keychain.absent", reason(thrown));
        }
        return FailureException.caused(thrown, "secret.keychain.refused", reason(thrown));
    }

    /** The keychain's own words; where a library stumbled over an answer that it did not expect, ours. */
    private static Object reason(Throwable thrown) {
        String message = thrown.getMessage();
        return thrown instanceof RuntimeException || message == null
                ? Message.of("secret.keychain.unclear")
                : Redactor.redact(message.strip());
    }

    @FunctionalInterface
    private interface Question<T> {
        T ask(ProvenKeychain keychain) throws Exception;
    }
}
