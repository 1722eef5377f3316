package org.aisconsole.base.merkle;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A SHA-256 hash, 32 bytes, as a value. Leaves and nodes are hashed with different first bytes, so that no node can be passed
 * off as an entry (RFC 6962, 2.1).
 */
public final class Hash {
    /** Bytes of a hash. */
    public static final int SIZE = 32;

    /** Root of a tree without leaves. */
    public static final Hash EMPTY = new Hash(digest().digest());

    private static final byte LEAF = 0;
    private static final byte NODE = 1;
    private static final ThreadLocal<MessageDigest> DIGEST = ThreadLocal.withInitial(Hash::digest);

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * A hash from its bytes.
     *
     * @throws IllegalArgumentException unless there are 32
     */
    public static Hash of(byte[] bytes) {
        if (bytes.length != SIZE) {
            throw new IllegalArgumentException("a hash has " + SIZE + " bytes, not " + bytes.length);
        }
        return new Hash(bytes.clone());
    }

    /**
     * A hash from its Base64 text.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Hash ofBase64(String text) {
        byte[] bytes = Base64.getDecoder().decode(text);
        if (!Base64.getEncoder().encodeToString(bytes).equals(text)) {
            throw new IllegalArgumentException("not canonical Base64");
        }
        return of(bytes);
    }

    /** Hash of an entry. */
    public static Hash leaf(byte[] entry) {
        MessageDigest digest = DIGEST.get();
        digest.update(LEAF);
        return new Hash(digest.digest(entry));
    }

    /** Hash of two subtrees. */
    static Hash node(Hash left, Hash right) {
        MessageDigest digest = DIGEST.get();
        digest.update(NODE);
        digest.update(left.bytes);
        return new Hash(digest.digest(right.bytes));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) { // every JDK has it
            throw new IllegalStateException(impossible);
        }
    }

    /** A copy of its bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Whether these are its bytes. */
    public boolean is(byte[] other) {
        return Arrays.equals(bytes, other);
    }

    /** As Base64, the way proofs and checkpoints are written. */
    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** As hexadecimal digits. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
