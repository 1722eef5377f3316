package org.aisconsole.engine.monitor;

import java.util.Arrays;
import org.aisconsole.base.metric.MetricSchema;

/** The values of one tick on their way into an array; NaN where none was set. */
final class Values {
    private final MetricSchema schema;
    private final double[] array;

    Values(MetricSchema schema) {
        this.schema = schema;
        this.array = new double[schema.size()];
        Arrays.fill(array, Double.NaN);
    }

    /** Sets the value of a metric of the schema. */
    void set(String metric, double value) {
        array[schema.position(metric)] = value;
    }

    double[] array() {
        return array;
    }
}
