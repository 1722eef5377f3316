package org.aisconsole.base.secret;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.aisconsole.base.failure.FailureException;
import org.jspecify.annotations.Nullable;

/**
 * Secrets in one file under a passphrase, for machines whose keychain does not answer. Names are hidden too.
 *
 * <p>Only the key is held in memory, never the entries: each call reads the file, so what another console has written is
 * seen, and each change reads it again under a lock, so what another console has just written is not lost. If another
 * console has changed the passphrase, the vault is locked here.
 *
 * <p>All calls throw {@code secret.vault.damaged}, {@code secret.vault.newer} or {@code secret.vault.read} if the file
 * cannot be used, and those of {@link SecretStore} {@code secret.vault.locked} while it is locked. Changes throw
 * {@code secret.vault.write} or {@code secret.vault.busy} if they cannot be written, and then have not happened.
 */
public final class Vault implements SecretStore {
    /** Fewest characters of a passphrase. */
    public static final int LEAST_PASSPHRASE = 8;

    private static final Duration LOCK_LIMIT = Duration.ofSeconds(5);

    private final VaultFile file;
    private final KdfCost cost;
    private final Optional<Secret> unattended;
    private volatile @Nullable VaultKey key;

    /**
     * A vault, locked.
     *
     * @param file where it is or will be
     * @param unattended passphrase of a console without a user: the vault is unlocked, and made, with it when needed
     */
    public Vault(Path file, Optional<Secret> unattended) {
        this(file, unattended, KdfCost.STANDARD, LOCK_LIMIT);
    }

    Vault(Path file, Optional<Secret> unattended, KdfCost cost, Duration lockLimit) {
        this.file = new VaultFile(file, lockLimit);
        this.unattended = unattended;
        this.cost = cost;
    }

    /** How a vault stands. */
    public enum State {
        /** There is no file yet. */
        ABSENT,
        /** Its passphrase is needed. */
        LOCKED,
        /** It can be read and written. */
        UNLOCKED
    }

    /** How this vault stands, without opening it. */
    public State state() {
        if (!file.exists()) {
            return State.ABSENT;
        }
        return key == null && unattended.isEmpty() ? State.LOCKED : State.UNLOCKED;
    }

    /**
     * Makes the vault, empty and unlocked. Takes a fraction of a second, as every trial of a passphrase.
     *
     * @throws FailureException {@code secret.vault.exists} if there is one, {@code secret.vault.short} if the passphrase
     *     is too short
     */
    public synchronized void create(Secret passphrase) {
        requireLength(passphrase);
        file.exclusively(() -> {
            if (file.exists()) {
                throw FailureException.expected("secret.vault.exists", file.toString());
            }
            VaultKey fresh = VaultKey.fresh(passphrase, cost);
            file.replaceWithoutCopy(fresh.seal(Map.of()));
            return hold(fresh);
        });
    }

    private static void requireLength(Secret passphrase) {
        if (passphrase.length() < LEAST_PASSPHRASE) {
            throw FailureException.expected("secret.vault.short", LEAST_PASSPHRASE);
        }
    }

    /**
     * Opens the vault until {@link #lock}.
     *
     * @throws FailureException {@code secret.vault.absent} if there is none, {@code secret.vault.passphrase} if the
     *     passphrase is not the right one
     */
    public synchronized void unlock(Secret passphrase) {
        VaultDocument vault = read();
        VaultKey candidate = keyOf(passphrase, vault);
        wipe(open(candidate, vault)); // told now, rather than when a password is needed
        hold(candidate);
    }

    private VaultDocument read() {
        if (!file.exists()) {
            throw FailureException.expected("secret.vault.absent", file.toString());
        }
        return file.read();
    }

    private VaultKey keyOf(Secret passphrase, VaultDocument vault) {
        VaultKey candidate = VaultKey.of(passphrase, vault);
        if (!candidate.fits(vault)) {
            candidate.wipe();
            throw FailureException.expected("secret.vault.passphrase", file.toString());
        }
        return candidate;
    }

    private VaultKey hold(VaultKey fresh) {
        lock();
        key = fresh;
        return fresh;
    }

    /** Forgets the key. */
    public synchronized void lock() {
        VaultKey held = key;
        key = null;
        if (held != null) {
            held.wipe();
        }
    }

    /**
     * Puts everything under another passphrase, the copy of the file included, and leaves the vault unlocked.
     *
     * @throws FailureException {@code secret.vault.absent}, {@code secret.vault.passphrase} if the old one is wrong,
     *     {@code secret.vault.short} if the new one is too short
     */
    public synchronized void changePassphrase(Secret old, Secret passphrase) {
        requireLength(passphrase);
        file.exclusively(() -> {
            VaultDocument vault = read();
            VaultKey earlier = keyOf(old, vault);
            VaultKey fresh = VaultKey.fresh(passphrase, cost);
            Map<SecretName, Secret> entries = open(earlier, vault);
            earlier.wipe();
            file.replaceWithoutCopy(fresh.seal(entries));
            wipe(entries);
            return hold(fresh);
        });
    }

    @Override
    public synchronized Optional<Secret> find(SecretName name) {
        if (!file.exists()) {
            return Optional.empty();
        }
        VaultDocument vault = file.read();
        Map<SecretName, Secret> entries = open(keyFor(vault), vault);
        Optional<Secret> found = Optional.ofNullable(entries.remove(name));
        wipe(entries);
        return found;
    }

    /** {@inheritDoc} Throws {@code secret.vault.absent} as well, unless the vault can be made unattended. */
    @Override
    public void put(SecretName name, Secret secret) {
        makeUnattended();
        change(entries -> entries.put(name, secret.copy()));
    }

    @Override
    public void remove(SecretName name) {
        if (file.exists()) {
            change(entries -> entries.remove(name));
        }
    }

    private synchronized void makeUnattended() {
        if (!file.exists()) {
            unattended.ifPresent(this::create);
        }
    }

    private synchronized void change(Consumer<Map<SecretName, Secret>> change) {
        file.exclusively(() -> {
            VaultDocument vault = read();
            VaultKey held = keyFor(vault);
            Map<SecretName, Secret> entries = open(held, vault);
            change.accept(entries);
            file.replace(held.seal(entries));
            wipe(entries);
            return held;
        });
    }

    private VaultKey keyFor(VaultDocument vault) {
        VaultKey held = key;
        if (held != null && held.fits(vault)) {
            return held;
        }
        lock(); // a key that does not fit belongs to an earlier passphrase
        return unattended
                .map(passphrase -> hold(keyOf(passphrase, vault)))
                .orElseThrow(() -> FailureException.expected("secret.vault.locked", file.toString()));
    }

    private Map<SecretName, Secret> open(VaultKey with, VaultDocument vault) {
        try {
            return with.open(vault);
        } catch (VaultDamage damage) {
            throw file.damaged(damage);
        }
    }

    private static void wipe(Map<SecretName, Secret> entries) {
        entries.values().forEach(Secret::wipe);
    }
}
