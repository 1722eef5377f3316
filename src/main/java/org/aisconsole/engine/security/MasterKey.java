package org.aisconsole.engine.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.aisconsole.base.crypto.Base64Url;
import org.aisconsole.base.crypto.DataKey;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.file.AtomicFile;
import org.aisconsole.base.secret.Secret;
import org.aisconsole.base.secret.SecretName;
import org.aisconsole.base.secret.SecretPlace;
import org.aisconsole.base.secret.Secrets;

/**
 * The key that wraps the data keys of a store. It is never in the store: it comes from the environment, else from where the
 * user keeps secrets, else from a file beside the settings that only its owner may read. The file is for a console whose
 * user has not chosen a place yet, or wants to be asked each time, which nobody can be for a random key; it guards no less
 * than the file of the embedded servers' passwords. As soon as a place is chosen, the key moves there.
 */
public final class MasterKey {
    private static final SecretName NAME = new SecretName("console", "master-key");
    private static final String ID = "master";

    private final Secrets secrets;
    private final Path file;
    private final Optional<Secret> given;

    /**
     * The master key of a console.
     *
     * @param file where it is while no place is chosen
     * @param given the key as the environment has it, in base64url, for consoles that share a store
     */
    public MasterKey(Secrets secrets, Path file, Optional<Secret> given) {
        this.secrets = secrets;
        this.file = file;
        this.given = given;
    }

    /**
     * The key; empty if this console has none.
     *
     * @throws FailureException {@code crypto.master.damaged} if it is no key; {@code secret…} if the chosen place does not
     *     answer
     */
    Optional<DataKey> find() {
        return given.map(MasterKey::key).or(() -> kept().map(MasterKey::key));
    }

    /** The key; makes one if this console has none, which is right only for a store that has no data keys either. */
    DataKey findOrMake() {
        return find().orElseGet(() -> {
            byte[] fresh = DataKey.fresh().bytes();
            Secret secret = Secret.of(Base64Url.encode(fresh));
            keep(secret);
            return wipedAfter(fresh);
        });
    }

    private Optional<Secret> kept() {
        if (!isPlaceChosen()) {
            return read();
        }
        Optional<Secret> found = secrets.find(NAME);
        return found.isPresent() ? found : read().map(this::move);
    }

    private boolean isPlaceChosen() {
        SecretPlace place = secrets.place();
        return place == SecretPlace.KEYCHAIN || place == SecretPlace.VAULT;
    }

    private void keep(Secret secret) {
        if (isPlaceChosen()) {
            secrets.put(NAME, secret, true);
        } else {
            write(secret);
        }
    }

    /** From the file to the place that was chosen since. */
    private Secret move(Secret secret) {
        secrets.put(NAME, secret, true);
        try {
            Files.deleteIfExists(file);
        } catch (IOException kept) {
            throw FailureException.caused(kept, "crypto.master.file", file.toString(), kept.toString());
        }
        return secret;
    }

    private Optional<Secret> read() {
        try {
            return Files.exists(file) ? Optional.of(Secret.of(Files.readString(file).strip())) : Optional.empty();
        } catch (IOException unreadable) {
            throw FailureException.caused(unreadable, "crypto.master.file", file.toString(), unreadable.toString());
        }
    }

    private void write(Secret secret) {
        try {
            AtomicFile.write(file, secret.reveal().getBytes(StandardCharsets.US_ASCII));
        } catch (IOException failed) {
            throw FailureException.caused(failed, "crypto.master.file", file.toString(), failed.toString());
        }
    }

    private static DataKey key(Secret secret) {
        try {
            return wipedAfter(Base64Url.decode(secret.reveal()));
        } catch (IllegalArgumentException damaged) {
            throw FailureException.expected("crypto.master.damaged"); // without its cause, which may quote the key
        }
    }

    private static DataKey wipedAfter(byte[] bytes) {
        try {
            return new DataKey(ID, bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }
}
