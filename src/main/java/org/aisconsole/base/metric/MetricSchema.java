package org.aisconsole.base.metric;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which metrics a kind of source has, in the order in which its ticks carry them. Ticks stay an array of doubles this
 * way, in memory and in the store.
 */
public final class MetricSchema {
    private final List<MetricKey> keys;
    private final Map<String, Integer> positions = new HashMap<>();

    /**
     * A schema of the given keys.
     *
     * @throws IllegalArgumentException if two keys have one name
     */
    public MetricSchema(List<MetricKey> keys) {
        this.keys = List.copyOf(keys);
        for (int position = 0; position < keys.size(); position++) {
            if (positions.put(keys.get(position).name(), position) != null) {
                throw new IllegalArgumentException("metric named twice: " + keys.get(position).name());
            }
        }
    }

    /** The keys, in the order of the values. */
    public List<MetricKey> keys() {
        return keys;
    }

    /** Number of metrics. */
    public int size() {
        return keys.size();
    }

    /** Where the metric's value stands in a tick, or -1 if the schema has no such metric. */
    public int position(String name) {
        return positions.getOrDefault(name, -1);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MetricSchema schema && keys.equals(schema.keys);
    }

    @Override
    public int hashCode() {
        return keys.hashCode();
    }
}
