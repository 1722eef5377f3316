package org.aisconsole.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/**
 * Table {@code sign_in_attempt}. A try is counted before the password is looked at, in one statement, so that many at once
 * do not get more tries than one after the other.
 */
public final class SignInAttempts {
    private final Store store;

    /** The table of a store. */
    public SignInAttempts(Store store) {
        this.store = store;
    }

    /**
     * How tries are limited.
     *
     * @param free tries that cost nothing
     * @param first wait after the last free one; doubled by each that follows
     * @param longest longest wait
     * @param memory after this time without a try all is forgotten
     */
    public record Limits(int free, Duration first, Duration longest, Duration memory) {}

    /**
     * How a name stands.
     *
     * @param failures tries since the last success, this one counted
     * @param lockedUntil when it may be tried again; null if it may be now
     */
    public record Standing(int failures, @Nullable Instant lockedUntil) {}

    /**
     * Counts a try as failed, until {@link #succeeded} says otherwise.
     *
     * @return how the name stands after this try; empty if it may not be tried now, and then nothing was counted
     */
    public Optional<Standing> begin(String name, Limits limits, Instant now) {
        return store.with(handle -> handle.createQuery("""
                        INSERT INTO sign_in_attempt AS a (name, failures, last_at, locked_until)
                        VALUES (lower(:name), 1, :now,
                            CASE WHEN :free <= 1 THEN CAST(:now AS timestamptz) + :first * interval '1 second' END)
                        ON CONFLICT (name) DO UPDATE SET
                            failures = CASE WHEN a.last_at < :forgotten THEN 1 ELSE a.failures + 1 END,
                            last_at = :now,
                            locked_until = CASE
                                WHEN a.last_at >= :forgotten AND a.failures + 1 >= :free
                                THEN CAST(:now AS timestamptz)
                                    + least(:first * 2.0 ^ least(a.failures + 1 - :free, 30), :longest)
                                    * interval '1 second'
                            END
                        WHERE a.locked_until IS NULL OR a.locked_until <= :now
                        RETURNING failures, locked_until
                        """)
                .bind("name", name)
                .bind("now", now)
                .bind("free", limits.free())
                .bind("first", limits.first().toSeconds())
                .bind("longest", limits.longest().toSeconds())
                .bind("forgotten", now.minus(limits.memory()))
                .map(ConstructorMapper.of(Standing.class))
                .findOne());
    }

    /** Takes the count of one try back: it was right as far as it went, and goes on. */
    public void undo(String name, Limits limits) {
        store.with(handle -> handle.createUpdate("""
                        UPDATE sign_in_attempt
                        SET failures = greatest(failures - 1, 0),
                            locked_until = CASE WHEN failures - 1 >= :free THEN locked_until END
                        WHERE name = lower(:name)
                        """)
                .bind("name", name)
                .bind("free", limits.free())
                .execute());
    }

    /** Forgets the failures of a name. */
    public void succeeded(String name) {
        store.with(handle -> handle.createUpdate("DELETE FROM sign_in_attempt WHERE name = lower(:name)")
                .bind("name", name)
                .execute());
    }

    /** How long a name has to wait; empty if it has not. */
    public Optional<Instant> lockedUntil(String name, Instant now) {
        return store.with(handle -> handle.createQuery(
                        "SELECT locked_until FROM sign_in_attempt WHERE name = lower(:name) AND locked_until > :now")
                .bind("name", name)
                .bind("now", now)
                .mapTo(Instant.class)
                .findOne());
    }

    /** Drops what is older than that, so that names that nobody has do not pile up. */
    public void forget(Instant before) {
        store.with(handle -> handle.createUpdate("DELETE FROM sign_in_attempt WHERE last_at < :before")
                .bind("before", before)
                .execute());
    }
}
