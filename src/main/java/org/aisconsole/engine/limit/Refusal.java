package org.aisconsole.engine.limit;

import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * A request that was refused, or would have been.
 *
 * @param at when
 * @param endpoint its class
 * @param subject whose it was
 * @param window the shortest window that was full
 * @param enforced whether it was refused, or only reported
 */
public record Refusal(Instant at, EndpointClass endpoint, Subject subject, LimitWindow window, boolean enforced) {
    /** Reads a line of a counter; empty if it is none. */
    static Optional<Refusal> read(String line) {
        String[] parts = line.split("\\|", 4);
        try {
            long micros = Long.parseLong(parts[0]);
            LimitWindow window = LimitWindow.of(Integer.parseInt(parts[2])).orElseThrow();
            return Member.read(parts[3])
                    .map(member -> new Refusal(
                            Instant.EPOCH.plusNanos(Math.multiplyExact(micros, 1_000)),
                            member.endpoint(),
                            member.subject(),
                            window,
                            parts[1].equals("1")));
        } catch (NumberFormatException | ArithmeticException | NoSuchElementException | IndexOutOfBoundsException damaged) {
            return Optional.empty();
        }
    }
}
