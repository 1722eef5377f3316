package org.aisconsole.base.password;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.aisconsole.base.secret.Argon2;
import org.aisconsole.base.secret.KdfCost;
import org.aisconsole.base.secret.Secret;

/**
 * Hashes and verifies passwords.
 *
 * <p>A check does the same work whether or not there is an account of that name: one Argon2id hash, and one bcrypt hash as
 * long as any account still has one of those. So the time of an answer does not tell whose names exist.
 */
public final class PasswordHasher {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Supplier<KdfCost> cost;

    /**
     * Hashes at a cost.
     *
     * @param cost of new hashes; asked when the first is made
     */
    public PasswordHasher(Supplier<KdfCost> cost) {
        this.cost = cost;
    }

    /** What a check found. */
    public enum Verdict {
        /** It is not the password. */
        WRONG,
        /** It is. */
        RIGHT,
        /** It is, and its hash is of an older kind or a lower cost: hash it anew. */
        OUTDATED
    }

    /** Whether a stored hash can be verified here: an Argon2id hash as PHC string, or a bcrypt hash of cost 4 to 14. */
    public static boolean isHash(String stored) {
        if (Bcrypt.is(stored)) {
            return true;
        }
        try {
            return !PhcHash.parse(stored).toString().isEmpty();
        } catch (IllegalArgumentException neither) {
            return false;
        }
    }

    /** The hash of a password, for storing. */
    public String hash(Secret password) {
        KdfCost now = cost.get();
        byte[] salt = random();
        return new PhcHash(now, salt, Argon2.hash(password, salt, now)).toString();
    }

    private static byte[] random() {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return salt;
    }

    /**
     * Checks a password.
     *
     * @param stored the hash of the account; empty if there is no account
     * @param like hashes of other accounts, whose kind and cost a missing account imitates
     */
    public Verdict verify(Secret password, Optional<String> stored, Likeness like) {
        Optional<String> bcrypt = stored.filter(Bcrypt::is);
        boolean right = argon2(password, stored.filter(hash -> !Bcrypt.is(hash)).or(like::argon2));
        boolean legacyRight = bcrypt.or(() -> like.bcrypt().map(Bcrypt::decoy))
                .map(hash -> Bcrypt.verifies(password, hash))
                .orElse(false);
        if (stored.isEmpty()) {
            return Verdict.WRONG;
        }
        if (bcrypt.isPresent()) {
            return legacyRight ? Verdict.OUTDATED : Verdict.WRONG;
        }
        return right ? age(stored.get()) : Verdict.WRONG;
    }

    private Verdict age(String stored) {
        return isWeaker(PhcHash.parse(stored).cost(), cost.get()) ? Verdict.OUTDATED : Verdict.RIGHT;
    }

    /** By much only: two machines of different speed would otherwise hash it back and forth. */
    static boolean isWeaker(KdfCost stored, KdfCost now) {
        return Calibration.work(stored) < Calibration.work(now) / 2;
    }

    private boolean argon2(Secret password, Optional<String> stored) {
        PhcHash hash = stored.map(PhcHash::parse)
                .orElseGet(() -> new PhcHash(cost.get(), random(), new byte[HASH_BYTES]));
        byte[] typed = Argon2.hash(password, hash.salt(), hash.cost());
        boolean right = MessageDigest.isEqual(typed, hash.hash());
        Arrays.fill(typed, (byte) 0);
        return right;
    }

    /**
     * What hashes of accounts look like, for a check that must not tell that there is no account.
     *
     * @param argon2 an Argon2id hash of some account, if there is one
     * @param bcrypt a bcrypt hash of some account, if there still is one
     */
    public record Likeness(Optional<String> argon2, Optional<String> bcrypt) {
        /** Of a store without accounts. */
        public static final Likeness NONE = new Likeness(Optional.empty(), Optional.empty());
    }
}
