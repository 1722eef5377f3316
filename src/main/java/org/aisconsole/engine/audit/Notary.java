package org.aisconsole.engine.audit;

import java.nio.ByteBuffer;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.merkle.CompactRange;
import org.aisconsole.base.merkle.Hash;
import org.aisconsole.base.merkle.MerkleTree;
import org.aisconsole.store.AuditCheckpoint;
import org.jspecify.annotations.Nullable;

/**
 * Signs what the log is and hands it to witnesses. To sign a log of a million entries it hashes only what came since the last
 * checkpoint: that one's subtrees are stored beside it, and used only if they give the root that was signed.
 */
final class Notary {
    private final LedgerTables tables;
    private final LedgerKey key;
    private final String origin;
    private final List<Witness> witnesses;
    private final InstantSource clock;
    private final Runnable register;
    private @Nullable CompactRange tree;
    private boolean registered;

    /**
     * A notary that has not signed yet.
     *
     * @param register makes its key known, before the first signature
     */
    Notary(
            LedgerTables tables,
            LedgerKey key,
            String origin,
            List<Witness> witnesses,
            Runnable register,
            InstantSource clock) {
        this.tables = tables;
        this.key = key;
        this.origin = origin;
        this.witnesses = List.copyOf(witnesses);
        this.register = register;
        this.clock = clock;
    }

    /**
     * Signs the log as it is now, unless nothing was added since it was signed last, by whichever console.
     *
     * @return the signed checkpoint, and which witnesses did not take it
     */
    synchronized Signing sign() {
        return upToDate().orElseGet(this::signAnew);
    }

    private Optional<Signing> upToDate() {
        long size = tables.log().size();
        return tables.checkpoints()
                .latest()
                .filter(latest -> latest.size() == size && trusted(latest).isPresent())
                .map(latest -> SignedNote.parse(latest.note()))
                .map(note -> new Signing(Checkpoint.parse(note.text()), note, List.of()));
    }

    private Signing signAnew() {
        if (!registered) {
            register.run();
            registered = true;
        }
        CompactRange now = caughtUp();
        Checkpoint checkpoint =
                new Checkpoint(origin, now.size(), now.root(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        SignedNote note = key.sign(checkpoint);
        tables.checkpoints()
                .add(new AuditCheckpoint(
                        now.size(), key.key().id(), checkpoint.at(), note.toString(), joined(now.subtrees())));
        return new Signing(checkpoint, note, handOut(note, now.size()));
    }

    private List<Failure> handOut(SignedNote note, long size) {
        Witness.Witnessed handed = new Witness.Witnessed(key.verifier().text(), note.toString());
        List<Failure> refused = new ArrayList<>();
        for (Witness witness : witnesses) {
            try {
                witness.take(handed, older -> tree().consistency(older, size));
            } catch (FailureException failed) {
                refused.add(failed.failure());
            }
        }
        return refused;
    }

    /** Proofs over the entries that are stored now. */
    MerkleTree tree() {
        return new MerkleTree((from, to, each) ->
                tables.log().forEachLeaf(from, to, leaf -> each.accept(Hash.of(leaf))));
    }

    private CompactRange caughtUp() {
        CompactRange range = tree == null ? start() : tree;
        long size = tables.log().size();
        tables.log().forEachLeaf(range.size(), size, leaf -> range.append(Hash.of(leaf)));
        if (range.size() != size) { // somebody removed entries; a verification will say which
            tree = null;
            throw FailureException.expected("audit.damaged", range.size(), size);
        }
        tree = range;
        return range;
    }

    private CompactRange start() {
        return tables.checkpoints().latest().flatMap(Notary::trusted).orElseGet(CompactRange::new);
    }

    private static Optional<CompactRange> trusted(AuditCheckpoint stored) {
        try {
            CompactRange range = new CompactRange(stored.size(), split(stored.subtrees()));
            Checkpoint said = Checkpoint.parse(SignedNote.parse(stored.note()).text());
            return said.size() == range.size() && said.root().equals(range.root())
                    ? Optional.of(range)
                    : Optional.empty();
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    private static byte[] joined(List<Hash> hashes) {
        ByteBuffer bytes = ByteBuffer.allocate(hashes.size() * Hash.SIZE);
        hashes.forEach(hash -> bytes.put(hash.bytes()));
        return bytes.array();
    }

    private static List<Hash> split(byte[] bytes) {
        List<Hash> hashes = new ArrayList<>();
        for (int from = 0; from < bytes.length; from += Hash.SIZE) {
            hashes.add(Hash.of(Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + Hash.SIZE))));
        }
        return hashes;
    }

    /**
     * A checkpoint that was made.
     *
     * @param checkpoint what it says
     * @param note it with its signature
     * @param refused why witnesses did not take it
     */
    record Signing(Checkpoint checkpoint, SignedNote note, List<Failure> refused) {}
}
