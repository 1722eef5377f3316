package org.aisconsole.engine.connection;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.base.text.Message;
import org.aisconsole.engine.connection.StepResult.State;
import org.jspecify.annotations.Nullable;

/** Runs the steps of one server after another: takes their time, and skips what follows a failure. */
final class StepRunner {
    private final Consumer<StepResult> told;
    private final Cancellation cancellation;
    private String server = "";
    private boolean failed;

    StepRunner(Consumer<StepResult> told, Cancellation cancellation) {
        this.told = told;
        this.cancellation = cancellation;
    }

    /** The steps that follow are of another server. */
    void begin(String next) {
        server = next;
        failed = false;
    }

    /** Runs a step unless an earlier one failed; throws nothing but the wish to stop. */
    void run(TestStep step, Attempt attempt) {
        cancellation.check();
        if (failed) {
            tell(step, State.SKIPPED, Duration.ZERO, Message.of("connection.step.skipped"), null);
            return;
        }
        long begun = System.nanoTime();
        try {
            Found found = attempt.run();
            tell(step, found.state, since(begun), found.detail, found.failure);
        } catch (CancellationException stopped) {
            throw stopped;
        } catch (Exception thrown) {
            failed = true;
            tell(step, State.FAILED, since(begun), Message.of("connection.step.failed"), Failure.of(thrown));
        }
    }

    private void tell(TestStep step, State state, Duration took, Message detail, @Nullable Failure failure) {
        told.accept(new StepResult(server, step, state, took, detail, failure));
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** A server that is too old may say so before it lets anybody in; that belongs to the step of the version. */
    static Found unlessTooOld(Attempt attempt) throws Exception {
        try {
            return attempt.run();
        } catch (FailureException failed) {
            if (failed.failure().code().endsWith(".version")) {
                return Found.skipped("connection.step.sign_in.old");
            }
            throw failed;
        }
    }

    /** What a step does. */
    @FunctionalInterface
    interface Attempt {
        /** Tries; throws if the step failed. */
        Found run() throws Exception;
    }

    /** What a step found when it did not fail. */
    record Found(State state, Message detail, @Nullable Failure failure) {
        static Found ok(String key, Object... args) {
            return new Found(State.OK, Message.of(key, args), null);
        }

        static Found skipped(String key, Object... args) {
            return new Found(State.SKIPPED, Message.of(key, args), null);
        }

        static Found warning(Failure.Expected failure, String key, Object... args) {
            return new Found(State.WARNING, Message.of(key, args), failure);
        }
    }
}
