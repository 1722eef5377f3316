package org.aisconsole.engine.audit;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.aisconsole.base.crypto.SigningKey;
import org.aisconsole.base.crypto.VerifyingKey;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.secret.Secret;
import org.aisconsole.base.secret.SecretName;
import org.aisconsole.base.secret.Secrets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The key that this console signs checkpoints with. It is kept where the user keeps secrets; where no place is chosen or it does
 * not answer, the console makes a new key for this run and registers it, and nothing is ever written to a disk in the clear.
 *
 * @param key the pair
 */
public record LedgerKey(SigningKey key) {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerKey.class);
    private static final SecretName NAME = new SecretName("audit", "ledger.signing");

    /** A key for this run. */
    public static LedgerKey fresh() {
        return new LedgerKey(SigningKey.fresh());
    }

    /** The kept key, or a new one that is kept if there is a place for it. */
    public static LedgerKey of(Secrets secrets) {
        try {
            Optional<LedgerKey> kept = secrets.find(NAME).map(LedgerKey::parse);
            return kept.orElseGet(() -> keep(fresh(), secrets));
        } catch (FailureException | IllegalArgumentException unreadable) {
            LOG.info("the ledger is signed with a key of this run: {}", unreadable.getMessage());
            return fresh();
        }
    }

    private static LedgerKey keep(LedgerKey fresh, Secrets secrets) {
        Secret text = Secret.of(fresh.text());
        try {
            secrets.put(NAME, text, true);
        } catch (FailureException noPlace) {
            LOG.info("the ledger's key is not kept: {}", noPlace.getMessage());
        } finally {
            text.wipe();
        }
        return fresh;
    }

    private String text() {
        byte[] both = Arrays.copyOf(key.bytes(), 2 * VerifyingKey.BYTES);
        System.arraycopy(key.verifying().bytes(), 0, both, VerifyingKey.BYTES, VerifyingKey.BYTES);
        return Base64.getEncoder().encodeToString(both);
    }

    private static LedgerKey parse(Secret kept) {
        byte[] both = Base64.getDecoder().decode(kept.reveal());
        if (both.length != 2 * VerifyingKey.BYTES) {
            throw new IllegalArgumentException("not a key pair");
        }
        byte[] seed = Arrays.copyOf(both, VerifyingKey.BYTES);
        VerifyingKey verifying = VerifyingKey.of(Arrays.copyOfRange(both, VerifyingKey.BYTES, both.length));
        return new LedgerKey(SigningKey.of(seed, verifying));
    }

    NoteVerifier verifier() {
        return new NoteVerifier("ais-console/" + key.id(), key.verifying());
    }

    SignedNote sign(Checkpoint checkpoint) {
        return SignedNote.sign(checkpoint.text(), key, verifier());
    }
}
