package org.aisconsole.base.metric;

import java.time.Instant;
import java.util.Arrays;

/**
 * All values of one source at one moment. Engines publish ticks on a {@code Port<MetricTick>}; the store, the dashboard
 * and alerting consume them.
 */
public final class MetricTick {
    private final String source;
    private final Instant at;
    private final MetricSchema schema;
    private final double[] values;

    /**
     * A tick; the values are copied.
     *
     * @param source stable name of what was measured, such as {@code postgres:embedded}
     * @param at when it was measured
     * @param schema names the values
     * @param values one for each key of the schema; NaN where nothing could be measured
     */
    public MetricTick(String source, Instant at, MetricSchema schema, double[] values) {
        if (values.length != schema.size()) {
            throw new IllegalArgumentException(values.length + " values for " + schema.size() + " metrics");
        }
        this.source = source;
        this.at = at;
        this.schema = schema;
        this.values = values.clone();
    }

    /** Stable name of what was measured. */
    public String source() {
        return source;
    }

    /** When it was measured. */
    public Instant at() {
        return at;
    }

    /** Names the values. */
    public MetricSchema schema() {
        return schema;
    }

    /** A copy of the values, in the schema's order; NaN where nothing could be measured. */
    public double[] values() {
        return values.clone();
    }

    /** The value of the metric at a position of the schema. */
    public double value(int position) {
        return values[position];
    }

    /** The value of a metric; NaN if the schema has no such metric or nothing could be measured. */
    public double value(String name) {
        int position = schema.position(name);
        return position < 0 ? Double.NaN : values[position];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MetricTick tick
                && source.equals(tick.source)
                && at.equals(tick.at)
                && schema.equals(tick.schema)
                && Arrays.equals(values, tick.values);
    }

    @Override
    public int hashCode() {
        return source.hashCode() * 31 + at.hashCode();
    }

    @Override
    public String toString() {
        return source + "@" + at + Arrays.toString(values);
    }
}
