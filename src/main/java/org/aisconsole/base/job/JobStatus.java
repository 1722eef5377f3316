package org.aisconsole.base.job;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * What a watcher may know of a job at one moment.
 *
 * @param id unique within the runner, rising with the start
 * @param title what the job does
 * @param state where it is in its life
 * @param fraction how much is done, 0 to 1; negative when unknown
 * @param message what is being done now, if it said so
 * @param started when it began
 * @param at when this status was taken
 * @param quiet whether it should stay out of the job bar
 * @param failure why it failed, if it did
 */
public record JobStatus(
        long id,
        Message title,
        JobState state,
        double fraction,
        @Nullable Message message,
        Instant started,
        Instant at,
        boolean quiet,
        @Nullable Failure failure) {

    /** Time since the start. */
    public Duration elapsed() {
        return Duration.between(started, at);
    }

    /** The time left if it goes on as before; empty while less than 3 % is done, when a guess would mislead. */
    public Optional<Duration> remaining() {
        if (fraction < 0.03 || fraction > 1) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofMillis(Math.round(elapsed().toMillis() * (1 - fraction) / fraction)));
    }
}
