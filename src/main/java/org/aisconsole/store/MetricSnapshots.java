package org.aisconsole.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aisconsole.base.metric.MetricKey;
import org.aisconsole.base.metric.MetricSchema;
import org.aisconsole.base.metric.MetricTick;
import org.jdbi.v3.core.Handle;

/**
 * Table {@code metrics_snapshot} with its dictionary. A tick is one row; its values stand in an array at the places that
 * the dictionary gives them, so a schema may grow but a metric never moves.
 */
public final class MetricSnapshots {
    private final Store store;
    private final Map<String, Dictionary> dictionaries = new HashMap<>();

    /** The table of a store. */
    public MetricSnapshots(Store store) {
        this.store = store;
    }

    /** Stores ticks, in one transaction; one that is there already is left as it is. */
    public synchronized void insert(List<MetricTick> ticks) {
        store.with(handle -> {
            for (MetricTick tick : ticks) {
                insert(handle, tick, dictionary(handle, tick.source(), tick.schema()));
            }
            return ticks.size();
        });
    }

    private static void insert(Handle handle, MetricTick tick, Dictionary dictionary) {
        handle.createUpdate(
                        "INSERT INTO metrics_snapshot (source_id, at, measured) VALUES (:source, :at, :measured::real[])"
                                + " ON CONFLICT DO NOTHING")
                .bind("source", dictionary.source)
                .bind("at", tick.at())
                .bind("measured", dictionary.arrange(tick))
                .execute();
    }

    private Dictionary dictionary(Handle handle, String source, MetricSchema schema) {
        Dictionary known = dictionaries.get(source);
        if (known == null || !known.schema.equals(schema)) {
            known = register(handle, source, schema);
            dictionaries.put(source, known);
        }
        return known;
    }

    /** Adds what the dictionary lacks; safe when two consoles do so at once, since the source's row is locked. */
    private static Dictionary register(Handle handle, String source, MetricSchema schema) {
        handle.createUpdate("INSERT INTO metric_source (name) VALUES (:name) ON CONFLICT DO NOTHING")
                .bind("name", source)
                .execute();
        short id = handle.createQuery("SELECT id FROM metric_source WHERE name = :name FOR UPDATE")
                .bind("name", source)
                .mapTo(Short.class)
                .one();
        handle.createUpdate("""
                        INSERT INTO metric_dictionary (source_id, position, name, unit)
                        SELECT :id, (SELECT coalesce(max(position), 0) FROM metric_dictionary WHERE source_id = :id)
                                    + row_number() OVER (ORDER BY number), name, unit
                        FROM unnest(:names::text[], :units::text[]) WITH ORDINALITY AS fresh (name, unit, number)
                        WHERE name NOT IN (SELECT name FROM metric_dictionary WHERE source_id = :id)
                        """)
                .bind("id", id)
                .bind("names", texts(schema.keys().stream().map(MetricKey::name).toList()))
                .bind("units", texts(schema.keys().stream().map(key -> key.unit().name()).toList()))
                .execute();
        return Dictionary.read(handle, id, schema);
    }

    /** A list as the text of a Postgres array; our names hold no quotes. */
    private static String texts(List<String> texts) {
        return "{\"" + String.join("\",\"", texts) + "\"}";
    }

    /**
     * Where a schema's metrics stand in a source's arrays.
     *
     * @param source number of the source
     * @param schema the schema
     * @param places place of each of its metrics, counted from 1
     * @param length length of the arrays
     */
    private record Dictionary(short source, MetricSchema schema, List<Integer> places, int length) {
        static Dictionary read(Handle handle, short source, MetricSchema schema) {
            Map<String, Integer> positions = new HashMap<>();
            handle.createQuery("SELECT name, position FROM metric_dictionary WHERE source_id = :id")
                    .bind("id", source)
                    .map((row, context) -> positions.put(row.getString(1), row.getInt(2)))
                    .list();
            List<Integer> places = new ArrayList<>();
            schema.keys().forEach(key -> places.add(positions.getOrDefault(key.name(), 0)));
            return new Dictionary(source, schema, places, positions.size());
        }

        /** The tick's values in the dictionary's order, as the text of a Postgres array. */
        String arrange(MetricTick tick) {
            String[] values = new String[length];
            Arrays.fill(values, "NULL");
            for (int i = 0; i < places.size(); i++) {
                double value = tick.value(i);
                if (!Double.isNaN(value)) {
                    values[places.get(i) - 1] = Float.toString((float) value);
                }
            }
            return "{" + String.join(",", values) + "}";
        }
    }
}
