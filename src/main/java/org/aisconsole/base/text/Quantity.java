package org.aisconsole.base.text;

import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import org.aisconsole.base.metric.Unit;

/**
 * A measured value as people read it: a figure of about three digits and the unit beside it, apart, so that the unit can
 * be muted. What could not be measured is an em dash without a unit.
 *
 * @param figure such as {@code 1,284} or {@code 21.4 k}
 * @param unit such as {@code /s} or {@code MB}; may be empty
 */
public record Quantity(String figure, String unit) {
    private static final Quantity UNKNOWN = new Quantity("—", "");
    private static final String[] BYTES = {"B", "kB", "MB", "GB", "TB", "PB"};
    private static final String[] LARGE = {"", " k", " M", " G", " T"};

    /** A value of a unit, in the way of a language. */
    public static Quantity of(double value, Unit unit, Locale locale) {
        if (Double.isNaN(value)) {
            return UNKNOWN;
        }
        return switch (unit) {
            case COUNT -> new Quantity(large(value, locale), "");
            case PER_SECOND -> new Quantity(large(value, locale), "/s");
            case PER_MINUTE -> new Quantity(large(value, locale), "/min");
            case RATIO -> new Quantity(digits(value * 100, value >= 0.9995 ? 0 : 1, locale), "%");
            case BYTES -> bytes(value, "", locale);
            case BYTES_PER_SECOND -> bytes(value, "/s", locale);
            case SECONDS -> seconds(value, locale);
        };
    }

    /** Five digits are read at a glance; beyond that a prefix shortens. */
    private static String large(double value, Locale locale) {
        double scaled = value;
        int prefix = 0;
        while (Math.abs(scaled) >= (prefix == 0 ? 10_000 : 1_000) && prefix < LARGE.length - 1) {
            scaled /= 1_000;
            prefix++;
        }
        return digits(scaled, decimals(scaled, prefix > 0 || scaled != Math.rint(scaled)), locale) + LARGE[prefix];
    }

    /** Decimal prefixes, as disks and networks are sold and Postgres' pg_size_pretty is not: the console says MB = 10^6. */
    private static Quantity bytes(double value, String per, Locale locale) {
        double scaled = value;
        int prefix = 0;
        while (Math.abs(scaled) >= 1_000 && prefix < BYTES.length - 1) {
            scaled /= 1_000;
            prefix++;
        }
        return new Quantity(digits(scaled, decimals(scaled, prefix > 0), locale), BYTES[prefix] + per);
    }

    private static Quantity seconds(double value, Locale locale) {
        if (value < 1e-3 && value > 0) {
            return new Quantity(digits(value * 1e6, 0, locale), "µs");
        }
        if (value < 1) {
            return new Quantity(digits(value * 1e3, value < 0.1 && value > 0 ? 1 : 0, locale), "ms");
        }
        if (value < 120) {
            return new Quantity(digits(value, value < 10 ? 1 : 0, locale), "s");
        }
        if (value < 7_200) {
            return new Quantity(digits(value / 60, 0, locale), "min");
        }
        return value < 172_800
                ? new Quantity(digits(value / 3_600, value < 36_000 ? 1 : 0, locale), "h")
                : new Quantity(digits(value / 86_400, value < 864_000 ? 1 : 0, locale), "d");
    }

    /** Three digits in all: 9.87, 98.7, 987. */
    private static int decimals(double scaled, boolean fraction) {
        if (!fraction) {
            return 0;
        }
        double size = Math.abs(scaled);
        return size < 9.995 ? 2 : size < 99.95 ? 1 : 0;
    }

    private static String digits(double value, int decimals, Locale locale) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        String text = format.format(value);
        String zero = DecimalFormatSymbols.getInstance(locale).getMinusSign() + format.format(0);
        return text.equals(zero) ? format.format(0) : text;
    }

    /** The same without zeros behind the decimal point, for round values such as those at an axis. */
    public Quantity brief(Locale locale) {
        String point = Pattern.quote(
                Character.toString(DecimalFormatSymbols.getInstance(locale).getDecimalSeparator()));
        return new Quantity(figure.replaceFirst("(" + point + "\\d*?)0+(?=\\D*$)", "$1").replaceFirst(point + "(?=\\D*$)", ""), unit);
    }

    /** Figure and unit together, for tooltips and files. */
    public String text() {
        return unit.isEmpty() ? figure : unit.startsWith("/") ? figure + unit : figure + " " + unit;
    }
}
