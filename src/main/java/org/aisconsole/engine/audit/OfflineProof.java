package org.aisconsole.engine.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.aisconsole.base.failure.FailureException;

/**
 * What a proof file shows, once it was checked without the store.
 *
 * @param place where the entry stands
 * @param entry what was hashed, as JSON
 * @param log name of the log
 * @param size entries of the log when it was signed
 * @param signer name of the key that signed it
 * @param at when it was signed
 */
public record OfflineProof(long place, String entry, String log, long size, String signer, Instant at) {
    /**
     * Checks a proof file.
     *
     * @param file its text
     * @param verifier the key that is trusted, as text, from a witness or from {@link Ledger#keys}
     * @throws FailureException {@code audit.proof} if the file is none, {@code audit.proof.key} if the key is none, {@code
     *     audit.proof.false} if the proof does not hold
     */
    public static OfflineProof check(String file, String verifier) {
        ProofFile proof = ProofFile.parse(file);
        Checkpoint checkpoint = proof.check(key(verifier));
        return new OfflineProof(
                proof.place(),
                new String(proof.entry(), StandardCharsets.UTF_8),
                checkpoint.origin(),
                checkpoint.size(),
                proof.note().signer(),
                checkpoint.at());
    }

    private static NoteVerifier key(String verifier) {
        try {
            return NoteVerifier.parse(verifier.strip());
        } catch (IllegalArgumentException none) {
            throw FailureException.caused(none, "audit.proof.key", String.valueOf(none.getMessage()));
        }
    }
}
