package org.aisconsole.engine.database.catalog;

/**
 * A sequence.
 *
 * @param lastValue what it gave last
 * @param increment below 0 if it counts down
 * @param lastPossible where it, or the column that it fills, ends
 * @param firstValue where it began
 * @param tableName the table that it fills; empty for none
 * @param columnType such as {@code integer}; empty for none
 */
public record SequenceFacts(
        String schema,
        String name,
        long lastValue,
        long increment,
        long lastPossible,
        long firstValue,
        boolean cycles,
        String tableSchema,
        String tableName,
        String columnName,
        String columnType) {

    /** Share of its values that are used, 0 to 1. */
    public double used() {
        double all = (double) lastPossible - firstValue;
        return all == 0 ? 1 : Math.clamp(((double) lastValue - firstValue) / all, 0, 1);
    }

    /** How many it can still give. */
    public double left() {
        return Math.max(0, ((double) lastPossible - lastValue) / increment);
    }

    /** Its name for people. */
    public String shown() {
        return Names.shown(schema, name);
    }
}
