package org.aisconsole.engine.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** One-time codes by time (RFC 6238) over HMAC (RFC 4226): six digits, a step of 30 seconds, as authenticator apps have it. */
final class Totp {
    static final int STEP_SECONDS = 30;
    private static final int DIGITS = 6;
    /** Steps to either side that a phone's clock may be off. */
    private static final int SLACK = 1;

    private Totp() {}

    /** The step of a moment. */
    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
    }

    /** The step whose code this is; empty if it is none of now or of a step to either side. */
    static OptionalLong match(byte[] secret, String code, Instant now) {
        OptionalLong found = OptionalLong.empty();
        for (long step = step(now) - SLACK; step <= step(now) + SLACK; step++) {
            byte[] expected = code(secret, step, "HmacSHA1", DIGITS).getBytes(UTF_8);
            if (MessageDigest.isEqual(expected, code.getBytes(UTF_8))) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    /** The code of a step. */
    static String code(byte[] secret, long step, String algorithm, int digits) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret, algorithm));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
            return String.format(Locale.ROOT, "%0" + digits + "d", number % (int) Math.pow(10, digits));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
