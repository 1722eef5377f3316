package org.aisconsole.base.failure;

import org.aisconsole.base.text.Message;
import org.aisconsole.base.text.Texts;

/**
 * The three sentences of a failure, in the reader's language.
 *
 * @param what what happened
 * @param why the reason as far as it is known
 * @param remedy what to do next
 */
public record FailureText(String what, String why, String remedy) {
    /** Renders a failure: an expected one from its code, a bug with its error code. */
    public static FailureText of(Failure failure, Texts texts) {
        return switch (failure) {
            case Failure.Expected expected -> new FailureText(
                    texts.get(sentence(expected, "what")),
                    texts.get(sentence(expected, "why")),
                    texts.get(sentence(expected, "remedy")));
            case Failure.Bug bug -> new FailureText(
                    texts.get("base.bug.what", bug.code().value()),
                    texts.get("base.bug.why", bug.cause().getClass().getSimpleName()),
                    texts.get("base.bug.remedy"));
        };
    }

    /** What happened, as a message that is rendered later. */
    public static Message what(Failure failure) {
        return switch (failure) {
            case Failure.Expected expected -> sentence(expected, "what");
            case Failure.Bug bug -> Message.of("base.bug.what", bug.code().value());
        };
    }

    /** The reason of an expected failure, as a message that is rendered later. */
    public static Message why(Failure.Expected failure) {
        return sentence(failure, "why");
    }

    private static Message sentence(Failure.Expected failure, String part) {
        return new Message(failure.code() + "." + part, failure.args());
    }

    /** All three as one paragraph, for a terminal or a tooltip. */
    public String paragraph() {
        return what + " " + why + " " + remedy;
    }
}
