package org.aisconsole.base.password;

import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aisconsole.base.secret.KdfCost;

/**
 * An Argon2id hash as PHC string: {@code $argon2id$v=19$m=65536,t=3,p=1$salt$hash}. Other programs read and write the same.
 * Equality is not meant to be used; {@link PasswordHasher} compares in constant time.
 */
final class PhcHash {
    private static final Pattern PATTERN = Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,2}),p=(\\d{1,2})"
            + "\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{43})");

    private final KdfCost cost;
    private final byte[] salt;
    private final byte[] hash;

    PhcHash(KdfCost cost, byte[] salt, byte[] hash) {
        this.cost = cost;
        this.salt = salt;
        this.hash = hash;
    }

    /**
     * The hash of a string.
     *
     * @throws IllegalArgumentException if it is none, or its cost is out of the bounds of {@link KdfCost}
     */
    static PhcHash parse(String text) {
        Matcher matcher = PATTERN.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no Argon2id hash");
        }
        KdfCost cost = new KdfCost(number(matcher, 1), number(matcher, 2), number(matcher, 3));
        return new PhcHash(cost, bytes(matcher, 4), bytes(matcher, 5));
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static byte[] bytes(Matcher matcher, int group) {
        return Base64.getDecoder().decode(matcher.group(group));
    }

    KdfCost cost() {
        return cost;
    }

    byte[] salt() {
        return Arrays.copyOf(salt, salt.length);
    }

    byte[] hash() {
        return Arrays.copyOf(hash, hash.length);
    }

    @Override
    public String toString() {
        Base64.Encoder encoder = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + cost.memoryKib() + ",t=" + cost.iterations() + ",p=" + cost.parallelism() + "$"
                + encoder.encodeToString(salt) + "$" + encoder.encodeToString(hash);
    }
}
