package org.aisconsole.base.secret;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The entries of a vault as the bytes that are encrypted: their number, then owner, role and secret of each, every one as
 * its length and its UTF-16 characters; then zeros up to a whole kilobyte, so that the size of the file does not tell the
 * length of a password. Not JSON, because a parser leaves strings behind that nobody can wipe.
 */
final class VaultEntries {
    private static final int BLOCK = 1024;

    private VaultEntries() {}

    static byte[] encode(Map<SecretName, Secret> entries) {
        int size = Integer.BYTES;
        for (Map.Entry<SecretName, Secret> entry : entries.entrySet()) {
            SecretName name = entry.getKey();
            size += 3 * Integer.BYTES
                    + Character.BYTES * (name.owner().length() + name.role().length() + entry.getValue().length());
        }
        ByteBuffer out = ByteBuffer.allocate(Math.ceilDiv(size, BLOCK) * BLOCK);
        out.putInt(entries.size());
        entries.forEach((name, secret) -> {
            put(out, name.owner().toCharArray());
            put(out, name.role().toCharArray());
            put(out, secret.characters());
        });
        return out.array();
    }

    private static void put(ByteBuffer out, char[] characters) {
        out.putInt(characters.length);
        for (char character : characters) {
            out.putChar(character);
        }
        Arrays.fill(characters, '\0');
    }

    /** The entries, of which each secret is a copy of its own. */
    static Map<SecretName, Secret> decode(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        Map<SecretName, Secret> entries = new HashMap<>();
        for (int left = in.getInt(); left > 0; left--) {
            SecretName name = new SecretName(new String(characters(in)), new String(characters(in)));
            char[] secret = characters(in);
            entries.put(name, Secret.of(secret));
            Arrays.fill(secret, '\0');
        }
        return entries;
    }

    private static char[] characters(ByteBuffer in) {
        char[] characters = new char[in.getInt()];
        for (int i = 0; i < characters.length; i++) {
            characters[i] = in.getChar();
        }
        return characters;
    }
}
