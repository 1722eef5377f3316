package org.aisconsole.engine.monitor;

import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * One line of a health report.
 *
 * @param source what was looked at, such as {@code postgres:embedded}
 * @param status how it is
 * @param summary what was found, in one sentence
 * @param advice the figures behind it and what to do; null where there is nothing to do
 * @param failure why it does not work, if so
 * @param action id of the window's action that leads on, such as {@code open.sessions}; empty for none
 */
public record HealthFinding(
        String source,
        Status status,
        Message summary,
        @Nullable Advice advice,
        @Nullable Failure failure,
        String action) {

    /** A finding that speaks for itself, or through its failure. */
    public HealthFinding(String source, Status status, Message summary, @Nullable Failure failure) {
        this(source, status, summary, null, failure, "");
    }

    /**
     * A thing that needs attention; the sentences are {@code key}, {@code key.evidence} and {@code key.remedy}, all given the
     * same arguments.
     */
    public static HealthFinding warning(String source, String key, Object... args) {
        Advice advice = new Advice(Message.of(key + ".evidence", args), Message.of(key + ".remedy", args));
        return new HealthFinding(source, Status.WARNING, Message.of(key, args), advice, null, "");
    }

    /** The same, leading on to an action of the window. */
    public HealthFinding leadingTo(String id) {
        return new HealthFinding(source, status, summary, advice, failure, id);
    }

    /** How a thing is; later is worse. */
    public enum Status {
        /** Works. */
        OK,
        /** Works, but needs attention. */
        WARNING,
        /** Does not work. */
        FAILED
    }

    /**
     * What belongs to a finding that needs attention.
     *
     * @param evidence the figures that it rests on
     * @param remedy what to do
     */
    public record Advice(Message evidence, Message remedy) {}
}
