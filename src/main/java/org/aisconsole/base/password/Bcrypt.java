package org.aisconsole.base.password;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.aisconsole.base.secret.Secret;
import org.bouncycastle.crypto.generators.OpenBSDBCrypt;

/** Hashes of older programs: verified, never made. */
final class Bcrypt {
    /** Costs beyond are refused: 2^15 rounds take seconds. */
    private static final Pattern PATTERN = Pattern.compile("\\$2[aby]\\$(0[4-9]|1[0-4])\\$[./A-Za-z0-9]{53}");

    private static final int COST_BEGIN = 4;
    private static final int COST_END = 6;

    private Bcrypt() {}

    static boolean is(String stored) {
        return PATTERN.matcher(stored).matches();
    }

    /** Logarithm of the rounds: 4 to 14. */
    static int cost(String stored) {
        return Integer.parseInt(stored.substring(COST_BEGIN, COST_END));
    }

    static boolean verifies(Secret password, String stored) {
        char[] typed = password.characters();
        try {
            return OpenBSDBCrypt.checkPassword(stored, typed);
        } finally {
            Arrays.fill(typed, '\0');
        }
    }

    /** A hash that no password yields, of the cost of a real one. */
    static String decoy(String like) {
        return like.substring(0, COST_END) + "$" + ".".repeat(53);
    }
}
