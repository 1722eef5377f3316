package org.aisconsole.engine.database.explain;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.aisconsole.base.failure.FailureException;

/** The text of a statement, before any server sees it. */
final class StatementText {
    /** Longest text in millions of characters. */
    private static final int MOST_MEGABYTES = 4;

    private StatementText() {}

    /**
     * Requires that a server could read it.
     *
     * @throws FailureException {@code explain.text} if there is none or far too much; {@code explain.characters} if it has
     *     NUL or half a character, which UTF-8 cannot say
     */
    static void require(String sql) {
        if (sql.isBlank() || sql.length() > MOST_MEGABYTES << 20) {
            throw FailureException.expected("explain.text", MOST_MEGABYTES);
        }
        if (sql.indexOf('\0') >= 0) {
            throw FailureException.expected("explain.characters");
        }
        encode(sql);
    }

    /** SHA-256 of the text as hexadecimal digits. */
    static String hash(String sql) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(encode(sql));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ByteBuffer encode(String sql) {
        try {
            return StandardCharsets.UTF_8
                    .newEncoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .encode(CharBuffer.wrap(sql));
        } catch (CharacterCodingException half) {
            throw FailureException.caused(half, "explain.characters");
        }
    }
}
