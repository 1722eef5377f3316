package org.aisconsole.engine.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.aisconsole.base.merkle.CompactRange;
import org.aisconsole.base.merkle.Hash;
import org.aisconsole.engine.audit.Flaw.Kind;
import org.aisconsole.store.AuditEntry;
import org.jspecify.annotations.Nullable;

/**
 * Judges a log, entry by entry, in one pass and with memory for the open acts only.
 *
 * <p>Idea: each entry is checked by itself ({@link EntryCheck}); then its bytes are hashed anew into the tree, and wherever a
 * checkpoint or a witness remembers a root, the tree must have that root. Nothing that the log says of itself is believed: a
 * stored hash is only ever compared. Somebody who rewrites entries together with their hashes and columns passes the first
 * check and fails the second at the next checkpoint, so the flaw is narrowed down to the entries between two of them; what came
 * after the last checkpoint that somebody else keeps cannot be judged by anyone.
 *
 * <p>Cost: two hashes an entry. A log of a million is bounded by reading it.
 */
final class LedgerVerifier {
    /** Enough to see what happened; a log of which everything is wrong needs no list. */
    private static final int MOST_FLAWS = 100;

    private final List<Claim> claims;
    private final List<Flaw> flaws = new ArrayList<>();
    private final Set<UUID> open = new HashSet<>();
    private final CompactRange tree = new CompactRange();
    private int nextClaim;
    private long sound;
    private long count;
    private @Nullable Instant last;

    /** A judge that has seen nothing yet, and knows what checkpoints and witnesses say. */
    LedgerVerifier(List<Claim> claims) {
        this.claims = claims.stream().sorted(Comparator.comparingLong(Claim::size)).toList();
        compareRoots();
    }

    /** A flaw that was found elsewhere, as in a checkpoint's signature. */
    void found(Flaw flaw) {
        count++;
        if (flaws.size() < MOST_FLAWS) {
            flaws.add(flaw);
        }
    }

    /** The next entry of the log. */
    void next(AuditEntry entry) {
        long place = tree.size();
        EntryCheck.flaw(entry, place).ifPresent(this::found);
        compareTimes(entry, place);
        pair(entry, place);
        tree.append(Hash.leaf(entry.canonical()));
        compareRoots();
    }

    private void compareTimes(AuditEntry entry, long place) {
        if (last != null && entry.at().isBefore(last)) {
            found(Flaw.at(Kind.CLOCK, place, entry.at() + " after " + last));
        }
        last = entry.at();
    }

    private void pair(AuditEntry entry, long place) {
        if (entry.outcome().equals(Outcome.INTENDED.word())) {
            open.add(entry.correlationId());
        } else if (!entry.outcome().equals(Outcome.NOTED.word()) && !open.remove(entry.correlationId())) {
            found(Flaw.at(Kind.ORPHAN, place, "no intent of act " + entry.correlationId()));
        }
    }

    private void compareRoots() {
        for (; nextClaim < claims.size() && claims.get(nextClaim).size() == tree.size(); nextClaim++) {
            Claim claim = claims.get(nextClaim);
            if (tree.root().equals(claim.root())) {
                sound = tree.size();
            } else {
                Kind kind = claim.witnessed() ? Kind.FORKED : Kind.ROOT;
                found(new Flaw(kind, sound, Math.max(sound, tree.size() - 1), "signed by " + claim.by()));
            }
        }
    }

    /** What is wrong somewhere between two checkpoints begins at the first entry there that is known to be wrong. */
    private long begins(Flaw flaw) {
        return flaws.stream()
                .filter(other -> other.from() == other.to() && flaw.from() <= other.from() && other.to() <= flaw.to())
                .mapToLong(Flaw::from)
                .min()
                .orElse(flaw.from());
    }

    /** The log has ended. */
    Verdict verdict(Duration took) {
        for (Claim claim : claims.subList(nextClaim, claims.size())) {
            found(new Flaw(Kind.TRUNCATED, tree.size(), claim.size() - 1, "signed by " + claim.by()));
        }
        List<Flaw> ordered = new ArrayList<>(flaws);
        ordered.sort(Comparator.comparingLong(this::begins).thenComparingLong(Flaw::to));
        long witnessed = claims.stream().filter(Claim::witnessed).count();
        return new Verdict(
                tree.size(), tree.root(), claims.size() - (int) witnessed, (int) witnessed, ordered, count, open.size(), took);
    }
}
