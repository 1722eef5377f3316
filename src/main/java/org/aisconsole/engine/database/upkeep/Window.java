package org.aisconsole.engine.database.upkeep;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Hours of the week. One that closes before it opens lasts over midnight and belongs to the day on which it opens; one that
 * closes when it opens lasts a whole day.
 *
 * @param days on which it opens
 * @param opens when
 * @param closes when it closes
 */
public record Window(Set<DayOfWeek> days, LocalTime opens, LocalTime closes) {
    /** Copies the days. */
    public Window {
        days = Set.copyOf(days);
    }

    /**
     * When it opened that is open now.
     *
     * @param zone whose days and hours are meant
     * @return empty while it is closed
     */
    public Optional<Instant> openedAt(Instant now, ZoneId zone) {
        return opening(now, zone).map(ZonedDateTime::toInstant);
    }

    /** When it closes that is open now; empty while it is closed. */
    public Optional<Instant> closesAt(Instant now, ZoneId zone) {
        return opening(now, zone).map(opened -> closing(opened).toInstant());
    }

    private Optional<ZonedDateTime> opening(Instant now, ZoneId zone) {
        for (int daysAgo = 0; daysAgo <= 1; daysAgo++) {
            ZonedDateTime opened = now.atZone(zone).toLocalDate().minusDays(daysAgo).atTime(opens).atZone(zone);
            boolean isOpen = !now.isBefore(opened.toInstant()) && now.isBefore(closing(opened).toInstant());
            if (isOpen && days.contains(opened.getDayOfWeek())) {
                return Optional.of(opened);
            }
        }
        return Optional.empty();
    }

    private ZonedDateTime closing(ZonedDateTime opened) {
        ZonedDateTime sameDay = opened.toLocalDate().atTime(closes).atZone(opened.getZone());
        return closes.isAfter(opens) ? sameDay : opened.toLocalDate().plusDays(1).atTime(closes).atZone(opened.getZone());
    }

    /** The days as a number: Monday 1, Sunday 64, added up. */
    int bits() {
        return days.stream().mapToInt(day -> 1 << (day.getValue() - 1)).sum();
    }

    /** The days of such a number. */
    static Set<DayOfWeek> days(int bits) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if ((bits >> (day.getValue() - 1) & 1) == 1) {
                days.add(day);
            }
        }
        return days;
    }
}
