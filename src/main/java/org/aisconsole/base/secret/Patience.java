package org.aisconsole.base.secret;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Asks somebody who may never answer, and waits only so long.
 *
 * <p>Each call has a thread of its own. One that is not over in time keeps its thread, because nothing can take it away
 * from native code; and until it is over no further call is made. So silence costs one thread, however often it is met.
 * The call is not interrupted either: it may be waiting for the user, who is typing the keychain's password in a window
 * of the system, and the next call will then succeed.
 */
final class Patience {
    private final Duration limit;
    private final Semaphore free = new Semaphore(1);
    private volatile @Nullable Call<?> last;

    /** Waits this long for each answer. */
    Patience(Duration limit) {
        this.limit = limit;
    }

    /**
     * The answer to a call.
     *
     * @throws TimeoutException if there was none in time, or an earlier call still has none
     * @throws ExecutionException with what the call threw
     */
    <T> T ask(Callable<T> question) throws TimeoutException, ExecutionException, InterruptedException {
        Call<?> before = last;
        Duration wait = before != null && before.overdue ? Duration.ZERO : limit;
        if (!free.tryAcquire(wait.toNanos(), TimeUnit.NANOSECONDS)) {
            throw new TimeoutException("an earlier call is still under way");
        }
        Call<T> call = new Call<>(question);
        last = call;
        Thread.ofPlatform().daemon().name("keychain").start(call);
        return call.answer(limit);
    }

    private final class Call<T> extends FutureTask<T> {
        private volatile boolean overdue;

        Call(Callable<T> question) {
            super(question);
        }

        @Override
        public void run() {
            try {
                super.run();
            } finally {
                free.release();
            }
        }

        T answer(Duration within) throws TimeoutException, ExecutionException, InterruptedException {
            try {
                return get(within.toNanos(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException | InterruptedException over) {
                overdue = true;
                throw over;
            }
        }
    }
}
