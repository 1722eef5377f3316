package org.aisconsole.engine.limit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Somebody whose requests are counted. Its name becomes part of a key in Redis and is shown, so what is odd or long in it is
 * replaced by a hash, and a token never appears.
 *
 * @param kind what it is
 * @param name 1 to 64 letters, digits and {@code . _ : @ + -}, or a hash mark and 32 hexadecimal digits
 */
public record Subject(SubjectKind kind, String name) {
    private static final int LONGEST = 64;
    private static final int DIGITS = 32;

    /** Replaces a name that is not plain. */
    public Subject {
        name = isPlain(name) || isHash(name) ? name : hash(name);
    }

    /** A user, by the name that was signed in with. */
    public static Subject user(String name) {
        return new Subject(SubjectKind.USER, name);
    }

    /** An address, as text. */
    public static Subject address(String address) {
        return new Subject(SubjectKind.ADDRESS, address);
    }

    /** A token, of which only a hash is kept. */
    public static Subject token(String token) {
        return new Subject(SubjectKind.TOKEN, hash(token));
    }

    private static boolean isPlain(String name) {
        return !name.isEmpty() && name.length() <= LONGEST && name.codePoints().allMatch(Subject::isPlain);
    }

    private static boolean isPlain(int letter) {
        return Character.isLetterOrDigit(letter) || ".-_:@+".indexOf(letter) >= 0;
    }

    private static boolean isHash(String name) {
        return name.length() == DIGITS + 1
                && name.charAt(0) == '#'
                && name.chars().skip(1).allMatch(letter -> Character.digit(letter, 16) >= 0);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "#" + HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible); // every Java has it
        }
    }
}
