package org.aisconsole.target;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.validation.FreeText;
import org.jspecify.annotations.Nullable;

/**
 * Whether the servers of a connection may be changed now. Production is closed until somebody unlocks it with a reason, and
 * closes by itself; everything else is open. The gate is asked at each write and each Redis command, so an unlock that has
 * run out needs nobody to end it.
 */
public final class WriteGate {
    /** The longest that production stays unlocked. */
    public static final Duration LONGEST = Duration.ofHours(2);

    private static final int LONGEST_REASON = 500;

    private final Environment environment;
    private final InstantSource clock;
    private final List<Consumer<WriteGate>> watchers = new CopyOnWriteArrayList<>();
    private volatile @Nullable Unlock unlock;

    /** The gate of servers of an environment. */
    public WriteGate(Environment environment, InstantSource clock) {
        this.environment = environment;
        this.clock = clock;
    }

    /** How careful the servers must be treated. */
    public Environment environment() {
        return environment;
    }

    /** Whether the gate is ever closed. */
    public boolean guards() {
        return environment == Environment.PRODUCTION;
    }

    /** Whether changes may pass now. */
    public boolean isOpen() {
        return !guards() || unlocked().isPresent();
    }

    /**
     * Lets a change pass or says why not.
     *
     * @param title the server's name for people
     * @throws FailureException {@code target.locked} if the gate is closed
     */
    public void require(String title) {
        if (!isOpen()) {
            throw FailureException.expected("target.locked", title);
        }
    }

    /** The unlock that holds now, if there is one. */
    public Optional<Unlock> unlocked() {
        Unlock held = unlock;
        return held == null || !clock.instant().isBefore(held.until()) ? Optional.empty() : Optional.of(held);
    }

    /**
     * Opens the gate for a time.
     *
     * @param time how long, at most {@link #LONGEST}
     * @param reason why, in the user's words
     * @throws FailureException {@code target.unlock} without a reason or with a time that is not allowed
     */
    public Unlock unlock(Duration time, String reason) {
        Optional<String> words = FreeText.some(reason, LONGEST_REASON).found();
        boolean fit = time.isPositive() && time.compareTo(LONGEST) <= 0;
        if (!fit || words.isEmpty()) {
            throw FailureException.expected("target.unlock", LONGEST.toMinutes());
        }
        Unlock opened = new Unlock(clock.instant().plus(time), words.get());
        unlock = opened;
        watchers.forEach(watcher -> watcher.accept(this));
        return opened;
    }

    /** Closes the gate again. */
    public void lock() {
        unlock = null;
        watchers.forEach(watcher -> watcher.accept(this));
    }

    /** Calls the watcher, on the calling thread, whenever somebody unlocks or locks. */
    public void watch(Consumer<WriteGate> watcher) {
        watchers.add(watcher);
    }

    /**
     * Permission to change production.
     *
     * @param until when it ends
     * @param reason why it was given
     */
    public record Unlock(Instant until, String reason) {}
}
