package org.aisconsole.base.failure;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A short name for a fault, equal for equal faults, so that two reports of the same bug are recognised as one.
 *
 * <p>Three base-36 groups, each a hash folded to four digits: the frame that threw, the chain's root, the whole chain
 * of exception types. Messages and line numbers stay out: the first hold user data, the second change with every
 * build. The idea is cryptomator's.
 *
 * @param value such as {@code 4F2K:00ZQ:1B9A}
 */
public record ErrorCode(String value) {
    private static final int GROUP = 36 * 36 * 36 * 36;

    /** The code of a thrown exception. */
    public static ErrorCode of(Throwable thrown) {
        Throwable root = root(thrown);
        return new ErrorCode(group(frame(thrown)) + ":" + group(root.getClass().getName() + frame(root)) + ":"
                + group(chain(thrown)));
    }

    private static Throwable root(Throwable thrown) {
        Throwable root = thrown;
        for (int depth = 0; root.getCause() != null && depth < 32; depth++) {
            root = root.getCause();
        }
        return root;
    }

    private static String frame(Throwable thrown) {
        StackTraceElement[] frames = thrown.getStackTrace();
        return frames.length == 0 ? "" : frames[0].getClassName() + "#" + frames[0].getMethodName();
    }

    private static String chain(Throwable thrown) {
        StringBuilder types = new StringBuilder();
        @Nullable Throwable link = thrown;
        for (int depth = 0; link != null && depth < 32; depth++) {
            types.append(link.getClass().getName()).append('>');
            link = link.getCause();
        }
        return types.toString();
    }

    private static String group(String text) {
        String digits = Integer.toString(Math.floorMod(text.hashCode(), GROUP), 36).toUpperCase(Locale.ROOT);
        return "0".repeat(4 - digits.length()) + digits;
    }

    @Override
    public String toString() {
        return value;
    }
}
