package org.aisconsole.base.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.secret.Redactor;
import org.aisconsole.base.settings.Version;
import org.jspecify.annotations.Nullable;

/**
 * A failure as text for the developers: its code, where and when it happened, the exceptions behind it with their frames.
 * Written for them and in their terms, whatever the user's language. What looks like a secret is starred out, and a report
 * is never longer than {@link #MOST_BYTES}.
 */
public final class ErrorReport {
    /** Longest report, in bytes of UTF-8. */
    public static final int MOST_BYTES = 100_000;

    private static final int MOST_MESSAGE = 2_000;
    /** What is redacted is longer than what is shown, so that no secret is cut in half and then not known as one. */
    private static final int MOST_REDACTED = 5 * MOST_MESSAGE;

    private static final int MOST_FRAMES = 200;
    private static final String CUT = " [...]";

    private final StringBuilder text = new StringBuilder();
    private final Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private ErrorReport() {}

    /** The report of a failure that happened at that moment. */
    public static String of(Failure failure, Instant at) {
        ErrorReport report = new ErrorReport();
        report.head(failure, at);
        Throwable cause = failure.cause();
        if (cause != null) {
            report.line("");
            report.exception("", "", cause);
        }
        return cut(report.text.toString());
    }

    private void head(Failure failure, Instant at) {
        line("AIS Console error report");
        switch (failure) {
            case Failure.Expected expected -> {
                line("code:    " + expected.code());
                line("about:   " + harmless(expected.args().toString()));
            }
            case Failure.Bug bug -> line("code:    " + bug.code());
        }
        line("time:    " + at);
        line("console: " + Version.current());
        line("java:    " + property("java.runtime.version") + ", " + property("java.vendor"));
        line("javafx:  " + property("javafx.runtime.version"));
        line("system:  " + property("os.name") + " " + property("os.version") + ", " + property("os.arch"));
    }

    private static String property(String name) {
        return System.getProperty(name, "-");
    }

    private void exception(String indent, String relation, Throwable thrown) {
        if (!seen.add(thrown) || text.length() > MOST_BYTES) {
            return; // a chain may lead back to itself
        }
        line(indent + relation + thrown.getClass().getName() + message(thrown.getMessage()));
        Arrays.stream(thrown.getStackTrace()).limit(MOST_FRAMES).forEach(frame -> line(indent + "    at " + frame));
        for (Throwable suppressed : thrown.getSuppressed()) {
            exception(indent + "    ", "Suppressed: ", suppressed);
        }
        Throwable cause = thrown.getCause();
        if (cause != null) {
            exception(indent, "Caused by: ", cause);
        }
    }

    private static String message(@Nullable String message) {
        return message == null ? "" : ": " + harmless(message);
    }

    private static String harmless(String message) {
        String known = Redactor.redact(message.length() > MOST_REDACTED ? message.substring(0, MOST_REDACTED) : message);
        return known.length() > MOST_MESSAGE ? known.substring(0, MOST_MESSAGE) + CUT : known;
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private static String cut(String whole) {
        byte[] bytes = whole.getBytes(UTF_8);
        if (bytes.length <= MOST_BYTES) {
            return whole;
        }
        int end = MOST_BYTES - CUT.length() - 1;
        while ((bytes[end] & 0xC0) == 0x80) {
            end--; // not within a character
        }
        return new String(bytes, 0, end, UTF_8) + CUT + "\n";
    }
}
