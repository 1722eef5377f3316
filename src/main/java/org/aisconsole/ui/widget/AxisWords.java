package org.aisconsole.ui.widget;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Function;
import org.aisconsole.base.metric.Unit;
import org.aisconsole.base.text.Quantity;

/**
 * How moments and values are written at the axes and in the legend of a chart.
 *
 * @param locale the reader's language
 * @param zone the reader's time zone
 */
record AxisWords(Locale locale, ZoneId zone) {
    private static final long SECONDS_UP_TO = Duration.ofMinutes(10).toMillis();
    private static final long CLOCK_UP_TO = Duration.ofHours(25).toMillis();

    /** Marks of the time axis: clock times, and where the window is longer than a day the date at midnight. */
    Function<Number, String> clock(long from, long to) {
        DateTimeFormatter clock = DateTimeFormatter.ofPattern(to - from < SECONDS_UP_TO ? "HH:mm:ss" : "HH:mm", locale);
        DateTimeFormatter date = DateTimeFormatter.ofLocalizedPattern("MMMd").withLocale(locale);
        boolean dates = to - from > CLOCK_UP_TO;
        return at -> {
            ZonedDateTime local = Instant.ofEpochMilli(at.longValue()).atZone(zone);
            return (dates && local.toLocalTime().equals(LocalTime.MIDNIGHT) ? date : clock).format(local);
        };
    }

    /** A moment of a window, in full. */
    String moment(long at, long from, long to) {
        ZonedDateTime local = Instant.ofEpochMilli(at).atZone(zone);
        String clock = DateTimeFormatter.ofPattern(to - from > CLOCK_UP_TO ? "HH:mm" : "HH:mm:ss", locale).format(local);
        return to - from > CLOCK_UP_TO
                ? DateTimeFormatter.ofLocalizedPattern("MMMd").withLocale(locale).format(local) + " " + clock
                : clock;
    }

    /** Marks of the value axis: round values, so without zeros behind the point; minutes stay minutes up to two hours. */
    Function<Number, String> values(Unit unit, double step) {
        return value -> {
            double mark = value.doubleValue();
            if (mark == 0) {
                return "0";
            }
            if (unit == Unit.SECONDS && step >= 60 && mark < 7_200) {
                return Math.round(mark / 60) + " min";
            }
            return Quantity.of(mark, unit, locale).brief(locale).text();
        };
    }
}
