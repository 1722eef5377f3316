package org.aisconsole.base.text;

import java.util.Locale;
import org.aisconsole.base.metric.Unit;

/**
 * A measured value inside a sentence, such as {@code 1.84 GB}: an argument of a {@link Message} for a plain {@code {0}}.
 *
 * @param value in the unit; NaN for unknown
 */
public record Amount(double value, Unit unit) {
    /** So many bytes. */
    public static Amount bytes(double value) {
        return new Amount(value, Unit.BYTES);
    }

    /** So many seconds. */
    public static Amount seconds(double value) {
        return new Amount(value, Unit.SECONDS);
    }

    /** So many of something. */
    public static Amount count(double value) {
        return new Amount(value, Unit.COUNT);
    }

    /** A share of one, 0 to 1. */
    public static Amount share(double value) {
        return new Amount(value, Unit.RATIO);
    }

    /** As people of a language read it. */
    public String in(Locale locale) {
        return Quantity.of(value, unit, locale).text();
    }
}
