package org.aisconsole.engine.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aisconsole.engine.audit.Flaw.Kind;
import org.aisconsole.store.AuditCheckpoint;
import org.aisconsole.store.AuditKey;

/**
 * Collects what checkpoints and witnesses remember of a log, after looking at their signatures. The store's checkpoints must be
 * signed by keys that are registered there; a witness keeps the keys itself, so that nobody can register others afterwards.
 */
final class Claims {
    private final String origin;
    private final List<Claim> claims = new ArrayList<>();
    private final List<Flaw> flaws = new ArrayList<>();

    Claims(String origin) {
        this.origin = origin;
    }

    List<Claim> claims() {
        return claims;
    }

    List<Flaw> flaws() {
        return flaws;
    }

    void addStored(List<AuditCheckpoint> checkpoints, List<AuditKey> keys) {
        Map<String, NoteVerifier> verifiers = new HashMap<>();
        keys.forEach(key -> verifier(key.verifier())
                .filter(verifier -> verifier.key().id().equals(key.id()))
                .ifPresent(verifier -> verifiers.put(key.id(), verifier)));
        for (AuditCheckpoint stored : checkpoints) {
            Optional<Claim> claim = Optional.ofNullable(verifiers.get(stored.keyId()))
                    .flatMap(verifier -> claim(stored.note(), verifier, false))
                    .filter(said -> said.size() == stored.size());
            claim.ifPresentOrElse(claims::add, () -> bad(stored.size(), "checkpoint of key " + stored.keyId()));
        }
    }

    void addWitnessed(String witness, List<Witness.Witnessed> taken) {
        for (Witness.Witnessed one : taken) {
            verifier(one.verifier())
                    .flatMap(verifier -> claim(one.note(), verifier, true))
                    .ifPresentOrElse(claims::add, () -> bad(0, "a line of witness " + witness));
        }
    }

    private static Optional<NoteVerifier> verifier(String text) {
        try {
            return Optional.of(NoteVerifier.parse(text));
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    private Optional<Claim> claim(String text, NoteVerifier verifier, boolean witnessed) {
        try {
            SignedNote note = SignedNote.parse(text);
            Checkpoint checkpoint = Checkpoint.parse(note.text());
            if (!note.isBy(verifier) || !note.toString().equals(text)) {
                return Optional.empty();
            }
            if (!checkpoint.origin().equals(origin)) {
                flaws.add(new Flaw(Kind.FORKED, 0, Math.max(0, checkpoint.size() - 1), "of log " + checkpoint.origin()));
            }
            return Optional.of(new Claim(checkpoint.size(), checkpoint.root(), witnessed, verifier.name()));
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    private void bad(long size, String detail) {
        flaws.add(Flaw.at(Kind.SIGNATURE, Math.max(0, size - 1), detail));
    }
}
