package org.aisconsole.base.validation;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.failure.FailureException;

/**
 * What became of some input: a value that is fit for use, or what is wrong with it.
 *
 * @param <T> what it is read as
 */
public sealed interface Checked<T> {
    /**
     * It is fit for use.
     *
     * @param value in its normal form
     */
    record Valid<T>(T value) implements Checked<T> {}

    /**
     * It is not. The input itself is no argument, since it may be long, secret or hostile.
     *
     * @param code stem of the three sentences, such as {@code validation.host}
     * @param args arguments of the sentences
     */
    record Problem<T>(String code, List<Object> args) implements Checked<T> {
        /** Copies the arguments. */
        public Problem {
            args = List.copyOf(args);
        }

        /** The same problem with what would have been read as something else. */
        <U> Problem<U> as() {
            return new Problem<>(code, args);
        }
    }

    /** Something fit for use. */
    static <T> Checked<T> valid(T value) {
        return new Valid<>(value);
    }

    /** Something that is not. */
    static <T> Checked<T> problem(String code, Object... args) {
        return new Problem<>(code, List.of(args));
    }

    /** Whether it is fit for use. */
    default boolean isValid() {
        return this instanceof Valid;
    }

    /** The value, if it is fit for use. */
    default Optional<T> found() {
        return this instanceof Valid<T>(T value) ? Optional.of(value) : Optional.empty();
    }

    /** The problem as a failure, if there is one. */
    default Optional<Failure.Expected> failure() {
        return this instanceof Problem<T>(String code, List<Object> args)
                ? Optional.of(new Failure.Expected(code, args, null))
                : Optional.empty();
    }

    /** Goes on with another check. */
    default <U> Checked<U> then(Function<? super T, Checked<U>> next) {
        return switch (this) {
            case Valid<T>(T value) -> next.apply(value);
            case Problem<T> problem -> problem.as();
        };
    }

    /**
     * The value.
     *
     * @throws FailureException with the problem's code if there is one
     */
    default T orThrow() {
        return switch (this) {
            case Valid<T>(T value) -> value;
            case Problem<T>(String code, List<Object> args) ->
                throw new FailureException(new Failure.Expected(code, args, null));
        };
    }
}
