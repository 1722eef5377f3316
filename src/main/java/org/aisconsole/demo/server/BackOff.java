package org.aisconsole.demo.server;

import java.time.Duration;

/**
 * How long to wait before a server is started again: not at all if it had run for a while, and longer each time if it
 * keeps failing, so that a server that cannot run does not keep the machine busy.
 */
final class BackOff {
    private static final Duration FIRST = Duration.ofMillis(250);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration A_WHILE = Duration.ofMinutes(1);

    private Duration next = Duration.ZERO;

    /** The pause before the next start of a server that ran for so long; zero if it did not start at all. */
    Duration after(Duration ran) {
        Duration pause = ran.compareTo(A_WHILE) >= 0 ? Duration.ZERO : next;
        next = pause.isZero() ? FIRST : shorter(pause.multipliedBy(2), LONGEST);
        return pause;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
