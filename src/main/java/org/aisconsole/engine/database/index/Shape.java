package org.aisconsole.engine.database.index;

import java.util.ArrayList;
import java.util.List;
import org.aisconsole.engine.database.catalog.IndexFacts;

/**
 * What an index is made of, in a form that can be compared: a word for each key with its column, operator class, collation
 * and order. Expressions are printed together by the server, so that only indexes with the same list of them compare.
 *
 * @param table oid of the table
 * @param method its access method
 * @param keys the keys in order
 * @param included further columns
 * @param expressions all expressions
 * @param predicate of a partial index
 */
record Shape(long table, String method, List<String> keys, List<String> included, String expressions, String predicate) {
    private static final String BTREE = "btree";

    static Shape of(IndexFacts index) {
        String[] columns = words(index.key().columns());
        String[] classes = words(index.key().classes());
        String[] collations = words(index.key().collations());
        String[] options = words(index.key().options());
        List<String> keys = new ArrayList<>();
        List<String> included = new ArrayList<>();
        for (int place = 0; place < columns.length; place++) {
            if (place < index.key().count()) {
                keys.add(columns[place] + '/' + classes[place] + '/' + collations[place] + '/' + options[place]);
            } else {
                included.add(columns[place]);
            }
        }
        return new Shape(
                index.tableOid(), index.method(), keys, included, index.key().expressions(), index.key().predicate());
    }

    private static String[] words(String numbers) {
        return numbers.split(" ");
    }

    /** Whether this one serves all that another serves, because it begins with the same keys. */
    boolean covers(Shape other) {
        return sameRows(other)
                && method.equals(BTREE)
                && keys.size() > other.keys.size()
                && keys.subList(0, other.keys.size()).equals(other.keys)
                && (other.expressions.isEmpty() || other.expressions.equals(expressions))
                && holds(other.included);
    }

    private boolean sameRows(Shape other) {
        return table == other.table && method.equals(other.method) && predicate.equals(other.predicate);
    }

    private boolean holds(List<String> columns) {
        return columns.stream()
                .allMatch(column -> included.contains(column) || keys.stream().anyMatch(key -> key.startsWith(column + '/')));
    }
}
