package org.aisconsole.engine.database.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** A window is open where it should be, over midnight and when clocks change too. */
class WindowTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static Instant at(String local) {
        return ZonedDateTime.parse(local + "[Europe/Berlin]").toInstant();
    }

    @Test
    void itIsOpenOnItsDays() {
        Window window = new Window(Set.of(DayOfWeek.SATURDAY), LocalTime.of(1, 0), LocalTime.of(5, 0));
        assertThat(window.openedAt(at("2026-11-28T00:59:59+01:00"), BERLIN)).isEmpty();
        assertThat(window.openedAt(at("2026-11-28T01:00:00+01:00"), BERLIN)).hasValue(at("2026-11-28T01:00:00+01:00"));
        assertThat(window.closesAt(at("2026-11-28T04:59:00+01:00"), BERLIN)).hasValue(at("2026-11-28T05:00:00+01:00"));
        assertThat(window.openedAt(at("2026-11-28T05:00:00+01:00"), BERLIN)).isEmpty();
        assertThat(window.openedAt(at("2026-11-27T02:00:00+01:00"), BERLIN)).as("a Friday").isEmpty();
    }

    @Test
    void overMidnightItBelongsToTheDayOnWhichItOpens() {
        Window window = new Window(Set.of(DayOfWeek.FRIDAY), LocalTime.of(22, 0), LocalTime.of(4, 0));
        assertThat(window.openedAt(at("2026-11-27T23:00:00+01:00"), BERLIN)).isPresent();
        assertThat(window.openedAt(at("2026-11-28T03:59:00+01:00"), BERLIN)).hasValue(at("2026-11-27T22:00:00+01:00"));
        assertThat(window.openedAt(at("2026-11-28T22:30:00+01:00"), BERLIN)).isEmpty();
        assertThat(window.openedAt(at("2026-11-27T03:00:00+01:00"), BERLIN)).as("that of Thursday").isEmpty();
    }

    @Test
    void whenClocksChangeItIsShorterOrLonger() {
        Window window = new Window(EnumSet.allOf(DayOfWeek.class), LocalTime.of(1, 0), LocalTime.of(5, 0));
        Instant opened = window.openedAt(at("2026-03-29T01:30:00+01:00"), BERLIN).orElseThrow();
        Instant closes = window.closesAt(at("2026-03-29T01:30:00+01:00"), BERLIN).orElseThrow();
        assertThat(Duration.between(opened, closes)).isEqualTo(Duration.ofHours(3));
    }

    @Property
    void itClosesAfterItOpenedAndNotLaterThanADay(
            @ForAll @IntRange(max = 127) int days,
            @ForAll @IntRange(max = 1439) int opens,
            @ForAll @IntRange(max = 1439) int closes,
            @ForAll @IntRange(max = 20_000_000) int minute) {
        Window window = new Window(Window.days(days), LocalTime.ofSecondOfDay(opens * 60L), LocalTime.ofSecondOfDay(closes * 60L));
        assertThat(window.bits()).isEqualTo(days);
        Instant now = Instant.ofEpochSecond(1_600_000_000L + minute * 60L);
        window.openedAt(now, BERLIN).ifPresent(opened -> {
            Instant end = window.closesAt(now, BERLIN).orElseThrow();
            assertThat(opened).isBeforeOrEqualTo(now);
            assertThat(end).isAfter(now);
            assertThat(Duration.between(opened, end)).isLessThanOrEqualTo(Duration.ofHours(25));
            assertThat(window.days()).contains(opened.atZone(BERLIN).getDayOfWeek());
        });
    }
}
