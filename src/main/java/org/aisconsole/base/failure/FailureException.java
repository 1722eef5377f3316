package org.aisconsole.base.failure;

import java.util.List;

/** Carries an {@link Failure.Expected expected} failure up the call stack. */
public final class FailureException extends RuntimeException {
    private final transient Failure.Expected failure;

    /** Carries the given failure. */
    public FailureException(Failure.Expected failure) {
        super(failure.code() + " " + failure.args(), failure.cause());
        this.failure = failure;
    }

    /** A failure with no exception behind it; {@code args} fill its three sentences. */
    public static FailureException expected(String code, Object... args) {
        return new FailureException(Failure.expected(code, args));
    }

    /** A failure that another exception revealed; {@code args} fill its three sentences. */
    public static FailureException caused(Throwable cause, String code, Object... args) {
        return new FailureException(new Failure.Expected(code, List.of(args), cause));
    }

    /** What went wrong. */
    public Failure.Expected failure() {
        return failure;
    }
}
