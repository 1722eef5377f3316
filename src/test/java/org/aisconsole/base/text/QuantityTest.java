package org.aisconsole.base.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.aisconsole.base.metric.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1284 | PER_SECOND | 1,284/s",
                "21430 | PER_SECOND | 21.4 k/s",
                "0 | PER_SECOND | 0/s",
                "1.5 | PER_SECOND | 1.50/s",
                "0.25 | PER_MINUTE | 0.25/min",
                "48213 | COUNT | 48.2 k",
                "14 | COUNT | 14",
                "0.9921 | RATIO | 99.2 %",
                "1 | RATIO | 100 %",
                "412300000 | BYTES | 412 MB",
                "999 | BYTES | 999 B",
                "2400000 | BYTES_PER_SECOND | 2.40 MB/s",
                "0.0000042 | SECONDS | 4 µs",
                "0.0042 | SECONDS | 4.2 ms",
                "0.420 | SECONDS | 420 ms",
                "4.2 | SECONDS | 4.2 s",
                "1080 | SECONDS | 18 min",
                "9000 | SECONDS | 2.5 h",
                "NaN | BYTES | —"
            })
    void valuesReadAsPeopleWriteThem(double value, Unit unit, String text) {
        assertThat(Quantity.of(value, unit, Locale.ENGLISH).text()).isEqualTo(text);
    }

    @Test
    void theReadersLanguageDecidesTheSeparators() {
        assertThat(Quantity.of(1284, Unit.PER_SECOND, Locale.GERMAN).text()).isEqualTo("1.284/s");
        assertThat(Quantity.of(21430, Unit.COUNT, Locale.GERMAN).text()).isEqualTo("21,4 k");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"4e6 | BYTES | 4 MB", "1.5e6 | BYTES | 1.5 MB", "30000 | PER_SECOND | 30 k/s", "0.5 | RATIO | 50 %", "1500 | COUNT | 1,500"})
    void atAnAxisRoundValuesAreShort(double value, Unit unit, String text) {
        assertThat(Quantity.of(value, unit, Locale.ENGLISH).brief(Locale.ENGLISH).text()).isEqualTo(text);
    }

    @Test
    void theShortFormKeepsOtherLanguagesSeparators() {
        assertThat(Quantity.of(1_500, Unit.COUNT, Locale.GERMAN).brief(Locale.GERMAN).text()).isEqualTo("1.500");
        assertThat(Quantity.of(1.5e6, Unit.BYTES, Locale.GERMAN).brief(Locale.GERMAN).text()).isEqualTo("1,5 MB");
    }

    @Property
    void noFigureIsLongerThanATileIsWide(
            @ForAll @DoubleRange(min = 0, max = 1e14) double value, @ForAll Unit unit) {
        double fitting = unit == Unit.RATIO ? value / 1e14 : unit == Unit.SECONDS ? value / 1e6 : value;
        assertThat(Quantity.of(fitting, unit, Locale.ENGLISH).figure()).hasSizeLessThanOrEqualTo(8);
    }
}
