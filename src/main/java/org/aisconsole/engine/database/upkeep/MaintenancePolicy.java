package org.aisconsole.engine.database.upkeep;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.store.MaintenancePolicyRow;

/**
 * What may be done to a server's tables without a person, and when. What is not in it waits for one.
 *
 * @param enabled whether anything may
 * @param window when
 * @param alone what may be done
 * @param delayMs how long vacuum pauses each time that it has spent its budget of work, 0 to 100 milliseconds
 */
public record MaintenancePolicy(boolean enabled, Window window, Set<Chore> alone, int delayMs) {
    /** Longest pause that the server accepts, in milliseconds. */
    public static final int LONGEST_DELAY = 100;

    /** Copies the chores. */
    public MaintenancePolicy {
        alone = Set.copyOf(alone);
    }

    /** Nothing is done alone; the window is that of most nights, and vacuum pauses as autovacuum does. */
    public static MaintenancePolicy usual() {
        Window nights = new Window(EnumSet.allOf(DayOfWeek.class), LocalTime.of(1, 0), LocalTime.of(5, 0));
        return new MaintenancePolicy(false, nights, EnumSet.of(Chore.ANALYZE, Chore.VACUUM, Chore.FREEZE), 2);
    }

    /**
     * The same, if it can be held.
     *
     * @throws FailureException {@code maintenance.policy} if it would never do anything, or the pause is out of bounds
     */
    MaintenancePolicy checked() {
        boolean never = enabled && (alone.isEmpty() || window.days().isEmpty());
        if (never || delayMs < 0 || delayMs > LONGEST_DELAY) {
            throw FailureException.expected("maintenance.policy", LONGEST_DELAY);
        }
        return this;
    }

    static MaintenancePolicy of(MaintenancePolicyRow row) {
        Set<Chore> chores = EnumSet.noneOf(Chore.class);
        for (Chore chore : Chore.values()) {
            if (("," + row.chores() + ",").contains("," + chore.name() + ",")) {
                chores.add(chore);
            }
        }
        return new MaintenancePolicy(
                row.enabled(), new Window(Window.days(row.days()), row.opens(), row.closes()), chores, row.delayMs());
    }

    String words() {
        return alone.stream().sorted().map(Chore::name).collect(Collectors.joining(","));
    }
}
