package org.aisconsole.engine.audit;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.merkle.Hash;
import org.aisconsole.base.merkle.Proofs;

/**
 * A proof that an entry is in a log, as a file that is checked without the store, in the form that transparency logs exchange
 * (C2SP tlog-proof): the entry, its place, the path of hashes to the root, and the signed checkpoint with that root.
 *
 * @param entry the bytes that are hashed
 * @param place where the entry stands
 * @param path hashes from the leaf to the root
 * @param note the signed checkpoint
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way to a file
record ProofFile(byte[] entry, long place, List<Hash> path, SignedNote note) {
    private static final String HEAD = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";
    /** Deeper than any log can be. */
    private static final int MOST_LINES = 80;

    String text() {
        StringBuilder text = new StringBuilder(HEAD + "\n");
        text.append(EXTRA).append(Base64.getEncoder().encodeToString(entry)).append('\n');
        text.append(INDEX).append(place).append('\n');
        path.forEach(hash -> text.append(hash.base64()).append('\n'));
        return text.append('\n').append(note).toString();
    }

    /**
     * Reads a proof.
     *
     * @throws FailureException {@code audit.proof} if it is none
     */
    static ProofFile parse(String text) {
        try {
            int end = text.indexOf("\n\n");
            List<String> lines = end < 0 ? List.of() : text.substring(0, end).lines().toList();
            if (lines.size() < 3 || lines.size() > MOST_LINES || !lines.get(0).equals(HEAD)) {
                throw new IllegalArgumentException("not a file of this kind");
            }
            byte[] entry = Base64.getDecoder().decode(after(EXTRA, lines.get(1)));
            long place = Long.parseLong(after(INDEX, lines.get(2)));
            List<Hash> path = new ArrayList<>();
            lines.subList(3, lines.size()).forEach(line -> path.add(Hash.ofBase64(line)));
            ProofFile read = new ProofFile(entry, place, path, SignedNote.parse(text.substring(end + 2)));
            if (!read.text().equals(text)) { // such as Base64 with bits that mean nothing
                throw new IllegalArgumentException("not as it was written");
            }
            return read;
        } catch (IllegalArgumentException damaged) {
            throw FailureException.caused(damaged, "audit.proof", String.valueOf(damaged.getMessage()));
        }
    }

    private static String after(String word, String line) {
        if (!line.startsWith(word)) {
            throw new IllegalArgumentException("no " + word.strip());
        }
        return line.substring(word.length());
    }

    /**
     * Checks the path and the signature.
     *
     * @return the checkpoint that vouches for the entry
     * @throws FailureException {@code audit.proof.false} if the proof does not hold
     */
    Checkpoint check(NoteVerifier verifier) {
        Checkpoint checkpoint;
        try {
            checkpoint = Checkpoint.parse(note.text());
        } catch (IllegalArgumentException damaged) {
            throw FailureException.caused(damaged, "audit.proof", String.valueOf(damaged.getMessage()));
        }
        boolean included = Proofs.includes(place, checkpoint.size(), Hash.leaf(entry), path, checkpoint.root());
        if (!note.isBy(verifier) || !included) {
            throw FailureException.expected("audit.proof.false", place, note.signer());
        }
        return checkpoint;
    }
}
