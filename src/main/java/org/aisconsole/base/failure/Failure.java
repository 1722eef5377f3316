package org.aisconsole.base.failure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why something did not work. Every failure is one of two kinds, and a door shows them differently: the user's world
 * said no ({@link Expected}: say what happened, why, and what to do), or we made a mistake ({@link Bug}: give a code
 * and a report to copy).
 */
public sealed interface Failure {
    /** The exception behind it, for the log; absent when none was thrown. */
    @Nullable Throwable cause();

    /**
     * The user's network, rights, input or machine. Three sentences belong to the code: {@code <code>.what},
     * {@code <code>.why} and {@code <code>.remedy}, all given the same arguments.
     *
     * @param code text key stem such as {@code postgres.unreachable}, also shown to scripts as the failure's name
     * @param args arguments of the three sentences; never secrets
     * @param cause the exception behind it, if one was thrown
     */
    record Expected(String code, List<Object> args, @Nullable Throwable cause) implements Failure {
        /** Copies the arguments. */
        public Expected {
            args = List.copyOf(args);
        }
    }

    /**
     * A fault of the console.
     *
     * @param code short code that is equal for equal faults
     * @param cause the exception that revealed it
     */
    record Bug(ErrorCode code, Throwable cause) implements Failure {}

    /** An expected failure with no exception behind it. */
    static Expected expected(String code, Object... args) {
        return new Expected(code, List.of(args), null);
    }

    /** What a thrown exception means: the failure that it carries, or else a bug. */
    static Failure of(Throwable thrown) {
        return switch (thrown) {
            case FailureException carrier -> carrier.failure();
            default -> new Bug(ErrorCode.of(thrown), thrown);
        };
    }
}
