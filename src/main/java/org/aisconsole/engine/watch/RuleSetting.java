package org.aisconsole.engine.watch;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZonedDateTime;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.store.WatchRuleRow;

/**
 * How a rule is set.
 *
 * @param rule which
 * @param enabled whether it holds
 * @param threshold how much it takes: sightings, names, rows or steps, as the rule counts
 * @param minutes within which time
 * @param blockMinutes how long the address is kept out; 0 for not at all, and where the rule knows no address
 * @param endsSessions whether the sessions of the person are ended
 * @param opens hour of the day at which work begins; only for the rule of odd hours
 * @param closes hour of the day at which it ends, 24 for midnight
 */
public record RuleSetting(
        WatchRule rule,
        boolean enabled,
        int threshold,
        int minutes,
        int blockMinutes,
        boolean endsSessions,
        int opens,
        int closes) {
    /** The greatest threshold. */
    public static final int MOST = 10_000_000;
    /** The longest window in minutes: a day. */
    public static final int LONGEST = 1_440;
    /** The longest block in minutes: 30 days. */
    public static final int LONGEST_BLOCK = 43_200;

    /**
     * Checks the numbers.
     *
     * @throws FailureException {@code watch.range} or {@code watch.hours} if something is wrong with them
     */
    public RuleSetting {
        boolean fits = threshold >= 1
                && threshold <= MOST
                && minutes >= 1
                && minutes <= LONGEST
                && blockMinutes >= 0
                && blockMinutes <= LONGEST_BLOCK;
        if (!fits) {
            throw FailureException.expected("watch.range", MOST, LONGEST, LONGEST_BLOCK);
        }
        if (opens < 0 || closes > 24 || opens >= closes) {
            throw FailureException.expected("watch.hours");
        }
    }

    /** Whether it is as the console came with it. */
    public boolean isUsual() {
        return equals(rule.usual());
    }

    /** Within which time. */
    public Duration window() {
        return Duration.ofMinutes(minutes);
    }

    /** Whether the address of a suspicion is kept out. */
    public boolean blocks() {
        return blockMinutes > 0 && rule.knowsAddress();
    }

    /** Whether the sessions of a suspicion's person are ended. */
    public boolean ends() {
        return endsSessions && rule.knowsPerson();
    }

    /** Whether nobody works at this time. */
    boolean isOdd(ZonedDateTime time) {
        boolean weekend = time.getDayOfWeek() == DayOfWeek.SATURDAY || time.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend || time.getHour() < opens || time.getHour() >= closes;
    }

    static RuleSetting of(WatchRule rule, WatchRuleRow row) {
        return new RuleSetting(
                rule,
                row.enabled(),
                row.threshold(),
                row.minutes(),
                row.blockMinutes(),
                row.endsSessions(),
                row.opens(),
                row.closes());
    }
}
