package org.aisconsole.engine.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.aisconsole.base.crypto.SigningKey;

/**
 * A text with a signature in the form of transparency logs (C2SP signed-note): the text, an empty line, and a line with the
 * signer's name and the Base64 of key id and signature.
 *
 * @param text what is signed; ends with a line break
 * @param signer name of the signer
 * @param signature key id and signature, as Base64
 */
record SignedNote(String text, String signer, String signature) {
    private static final String DASH = "\u2014 ";
    private static final int ID_BYTES = 4;
    private static final int LONGEST = 10_000;

    static SignedNote sign(String text, SigningKey key, NoteVerifier verifier) {
        byte[] signed = key.sign(text.getBytes(StandardCharsets.UTF_8));
        byte[] id = verifier.id();
        byte[] both = ByteBuffer.allocate(id.length + signed.length).put(id).put(signed).array();
        return new SignedNote(text, verifier.name(), Base64.getEncoder().encodeToString(both));
    }

    /**
     * Reads a note.
     *
     * @throws IllegalArgumentException if it is none
     */
    static SignedNote parse(String note) {
        int end = note.lastIndexOf("\n\n" + DASH);
        if (note.length() > LONGEST || end < 0 || !note.endsWith("\n")) {
            throw new IllegalArgumentException("no signed note");
        }
        String line = note.substring(end + 2 + DASH.length(), note.length() - 1);
        int blank = line.indexOf(' ');
        if (blank < 1 || line.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("no signature line");
        }
        return new SignedNote(note.substring(0, end + 1), line.substring(0, blank), line.substring(blank + 1));
    }

    /** Whether that key signed it. */
    boolean isBy(NoteVerifier verifier) {
        try {
            byte[] both = Base64.getDecoder().decode(signature);
            return signer.equals(verifier.name())
                    && Base64.getEncoder().encodeToString(both).equals(signature)
                    && Arrays.equals(Arrays.copyOf(both, ID_BYTES), verifier.id())
                    && verifier.key()
                            .verifies(
                                    text.getBytes(StandardCharsets.UTF_8),
                                    Arrays.copyOfRange(both, ID_BYTES, both.length));
        } catch (IllegalArgumentException damaged) {
            return false;
        }
    }

    /** As it is stored and sent. */
    @Override
    public String toString() {
        return text + "\n" + DASH + signer + " " + signature + "\n";
    }
}
