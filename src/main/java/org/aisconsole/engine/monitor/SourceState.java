package org.aisconsole.engine.monitor;

import java.time.Instant;
import org.aisconsole.base.failure.Failure;
import org.jspecify.annotations.Nullable;

/**
 * How a measured source stands.
 *
 * @param id stable name, such as {@code postgres:embedded}
 * @param kind what it is
 * @param title name for people, such as {@code AIS sample suite}
 * @param version product and version, such as {@code Postgres 18.6}; empty until it was reached once
 * @param failure why the last tick failed; null while it works
 * @param lastTick when it was last measured; null before the first success
 */
public record SourceState(
        String id, Kind kind, String title, String version, @Nullable Failure failure, @Nullable Instant lastTick) {

    /** What a source is. */
    public enum Kind {
        /** A Postgres database. */
        POSTGRES("Postgres"),
        /** A Redis. */
        REDIS("Redis"),
        /** The machine that the console runs on. */
        HOST("host");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** Its name in messages, the same in every language. */
        public String word() {
            return word;
        }
    }

    /** Whether the last tick worked. */
    public boolean isUp() {
        return failure == null && lastTick != null;
    }
}
