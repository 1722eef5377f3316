package org.aisconsole.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Waits for what other threads and servers do, without guessing how long that takes. */
public final class Eventually {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private Eventually() {}

    /** Returns when the condition holds; fails with the description if it does not within twenty seconds. */
    public static void holds(String description, Callable<Boolean> condition) throws Exception {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (!condition.call()) {
            assertThat(System.nanoTime()).as(description).isLessThan(deadline);
            Thread.sleep(10);
        }
    }
}
