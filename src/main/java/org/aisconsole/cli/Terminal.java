package org.aisconsole.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.failure.FailureText;
import org.aisconsole.base.job.Progress;
import org.aisconsole.base.text.Message;
import org.aisconsole.base.text.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where commands write: results on standard output, everything else on standard error, so that output can be piped.
 *
 * @param texts the user's language
 * @param out results
 * @param err progress and failures
 */
public record Terminal(Texts texts, PrintWriter out, PrintWriter err) {
    private static final Logger LOG = LoggerFactory.getLogger(Terminal.class);

    /** The terminal that this process was started from. */
    public static Terminal standard(Texts texts) {
        return new Terminal(
                texts,
                new PrintWriter(System.out, false, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    }

    /** Says a sentence on standard error. */
    public void say(Message message) {
        err.println(texts.get(message));
        err.flush();
    }

    /** Says what went wrong, why, and what to do; the stack trace goes to the log. */
    void fail(Failure failure) {
        FailureText text = FailureText.of(failure, texts);
        err.println(text.what());
        err.println("  " + text.why());
        err.println("  " + text.remedy());
        err.flush();
        LOG.warn("{}", text.what(), failure.cause());
    }

    /** Prints each new progress message as a line; fractions stay silent. */
    Progress progress() {
        return new Progress() {
            @Override
            public void fraction(double done) {
                // A line a step is enough in a log file or a terminal.
            }

            @Override
            public void message(Message message) {
                say(message);
            }
        };
    }
}
