package org.aisconsole.ui.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.aisconsole.base.metric.Unit;
import org.junit.jupiter.api.Test;

class TicksTest {
    private static List<String> times(String from, String to, ZoneId zone) {
        return Ticks.times(Instant.parse(from).toEpochMilli(), Instant.parse(to).toEpochMilli(), 6, zone).stream()
                .map(tick -> Instant.ofEpochMilli(tick.longValue()).atZone(zone).toLocalTime().toString())
                .toList();
    }

    @Test
    void timesAreRound() {
        assertThat(times("2026-11-24T12:00:07Z", "2026-11-24T12:05:07Z", ZoneOffset.UTC))
                .containsExactly("12:01", "12:02", "12:03", "12:04", "12:05");
        assertThat(times("2026-11-24T11:07:00Z", "2026-11-24T12:07:00Z", ZoneOffset.UTC))
                .containsExactly("11:10", "11:20", "11:30", "11:40", "11:50", "12:00");
    }

    @Test
    void timesAreRoundWhereTheReaderIs() {
        assertThat(times("2026-11-24T00:10:00Z", "2026-11-24T04:10:00Z", ZoneId.of("Asia/Kolkata")))
                .containsExactly("06:00", "07:00", "08:00", "09:00");
    }

    @Test
    void midnightStaysMidnightWhereTheClocksAreChanged() {
        assertThat(times("2026-10-20T00:00:00Z", "2026-10-30T00:00:00Z", ZoneId.of("Europe/Berlin")))
                .isNotEmpty()
                .allMatch("00:00"::equals);
    }

    @Test
    void longTimesAreMarkedInMinutesAndHours() {
        assertThat(Ticks.step(900, 4, Unit.SECONDS)).isEqualTo(300);
        assertThat(Ticks.step(9_000, 4, Unit.SECONDS)).isEqualTo(3_600);
        assertThat(Ticks.step(0.0009, 4, Unit.SECONDS)).isEqualTo(0.0005);
    }

    @Property
    void aStepIsRoundAndReachesTheHighest(@ForAll @DoubleRange(min = 0.01, max = 1e12) double highest) {
        double step = Ticks.step(highest, 4);
        assertThat(step * 4).isGreaterThanOrEqualTo(highest * (1 - 1e-6));
        double mantissa = step / Math.pow(10, Math.floor(Math.log10(step * (1 + 1e-9))));
        assertThat(List.of(1L, 2L, 5L, 10L)).contains(Math.round(mantissa));
    }
}
