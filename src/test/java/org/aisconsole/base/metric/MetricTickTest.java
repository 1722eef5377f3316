package org.aisconsole.base.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MetricTickTest {
    private static final MetricSchema SCHEMA =
            new MetricSchema(List.of(new MetricKey("a", Unit.COUNT), new MetricKey("b", Unit.BYTES)));

    @Test
    void valuesAreFoundByName() {
        MetricTick tick = new MetricTick("host", Instant.EPOCH, SCHEMA, new double[] {1, 2});
        assertThat(tick.value("b")).isEqualTo(2);
        assertThat(tick.value("unknown")).isNaN();
    }

    @Test
    void aTickDoesNotChangeWithTheArrayItWasMadeFrom() {
        double[] values = {1, 2};
        MetricTick tick = new MetricTick("host", Instant.EPOCH, SCHEMA, values);
        values[0] = 9;
        tick.values()[1] = 9;
        assertThat(tick.values()).containsExactly(1, 2);
    }

    @Test
    void valuesMustFitTheSchema() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MetricTick("host", Instant.EPOCH, SCHEMA, new double[1]));
    }

    @Test
    void aNameStandsOnlyOnce() {
        MetricKey key = new MetricKey("a", Unit.COUNT);
        assertThatIllegalArgumentException().isThrownBy(() -> new MetricSchema(List.of(key, key)));
    }
}
