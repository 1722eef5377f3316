package org.aisconsole.engine.audit;

import java.util.Arrays;
import java.util.Optional;
import org.aisconsole.base.merkle.Hash;
import org.aisconsole.engine.audit.Flaw.Kind;
import org.aisconsole.store.AuditEntry;

/**
 * Checks one entry by itself: its bytes against their hash, its columns against its bytes, its place. Every bit that is stored of
 * an entry is part of one of these comparisons.
 */
final class EntryCheck {
    private EntryCheck() {}

    /**
     * What is wrong with an entry.
     *
     * @param place where it must stand
     */
    static Optional<Flaw> flaw(AuditEntry entry, long place) {
        if (entry.id() != place) {
            return Optional.of(Flaw.at(Kind.ORDER, place, "entry " + entry.id() + " stands here"));
        }
        if (!Hash.leaf(entry.canonical()).is(entry.leafHash())) {
            return Optional.of(Flaw.at(Kind.ALTERED, place, "the bytes are not those of the hash"));
        }
        byte[] columns = EntryText.ofColumns(entry).bytes();
        return Arrays.equals(columns, entry.canonical()) ? Optional.empty() : Optional.of(difference(entry, place));
    }

    private static Flaw difference(AuditEntry entry, long place) {
        try {
            EntryText hashed = EntryText.parse(entry.canonical());
            return hashed.id() == place
                    ? Flaw.at(Kind.COLUMN, place, "the bytes say " + hashed)
                    : Flaw.at(Kind.ORDER, place, "the bytes are those of entry " + hashed.id());
        } catch (IllegalArgumentException damaged) {
            return Flaw.at(Kind.ALTERED, place, String.valueOf(damaged.getMessage()));
        }
    }
}
