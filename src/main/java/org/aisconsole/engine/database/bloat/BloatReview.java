package org.aisconsole.engine.database.bloat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aisconsole.engine.database.catalog.Catalog;
import org.aisconsole.engine.database.catalog.ColumnFacts;
import org.aisconsole.engine.database.catalog.IndexFacts;
import org.aisconsole.engine.database.catalog.TableFacts;

/**
 * The bloat of all tables and B-trees of a database that are large enough for it to matter.
 *
 * @param tables by oid; one without statistics is missing
 * @param indexes by oid; one without statistics, or of another kind, is missing
 */
public record BloatReview(Map<Long, Bloat> tables, Map<Long, Bloat> indexes) {
    /** Estimates all of it; nothing is asked of the server. */
    public static BloatReview of(Catalog catalog) {
        Map<Long, Bloat> tables = new HashMap<>();
        for (TableFacts table : catalog.tables().values()) {
            List<ColumnFacts> columns = catalog.columns().getOrDefault(table.oid(), List.of());
            if (table.holdsRows() && !columns.isEmpty()) {
                HeapEstimate.of(table, columns, catalog.server().blockSize())
                        .ifPresent(bloat -> tables.put(table.oid(), bloat));
            }
        }
        Map<Long, Bloat> indexes = new HashMap<>();
        for (IndexFacts index : catalog.indexes()) {
            estimate(catalog, index).ifPresent(bloat -> indexes.put(index.oid(), bloat));
        }
        return new BloatReview(Map.copyOf(tables), Map.copyOf(indexes));
    }

    private static Optional<Bloat> estimate(Catalog catalog, IndexFacts index) {
        TableFacts table = catalog.tables().get(index.tableOid());
        if (table == null || !index.method().equals("btree") || index.kind().partitioned()) {
            return Optional.empty();
        }
        List<ColumnFacts> columns = columns(catalog, index);
        return columns.size() < index.key().numbers().length
                ? Optional.empty()
                : BTreeEstimate.of(
                        index, columns, entries(catalog, table, index), catalog.deduplicating(), catalog.server().blockSize());
    }

    /** One entry a row; of a partial index what the last vacuum counted, in proportion to the rows since. */
    private static double entries(Catalog catalog, TableFacts table, IndexFacts index) {
        List<ColumnFacts> columns = catalog.columns().getOrDefault(table.oid(), List.of());
        double live = HeapEstimate.rows(table, columns, catalog.server().blockSize());
        if (index.key().predicate().isEmpty()) {
            return live;
        }
        return table.size().rows() > 0 ? index.entries() * live / table.size().rows() : index.entries();
    }

    /** The table's columns, or for an expression the index's own. */
    private static List<ColumnFacts> columns(Catalog catalog, IndexFacts index) {
        List<ColumnFacts> ofTable = catalog.columns().getOrDefault(index.tableOid(), List.of());
        List<ColumnFacts> ofIndex = catalog.columns().getOrDefault(index.oid(), List.of());
        List<ColumnFacts> columns = new ArrayList<>();
        int[] numbers = index.key().numbers();
        for (int place = 0; place < numbers.length; place++) {
            int number = numbers[place] == 0 ? place + 1 : numbers[place];
            (numbers[place] == 0 ? ofIndex : ofTable)
                    .stream().filter(column -> column.number() == number).findFirst().ifPresent(columns::add);
        }
        return columns;
    }

    /** The bloat of a table, if it is known. */
    public Optional<Bloat> of(TableFacts table) {
        return Optional.ofNullable(tables.get(table.oid()));
    }

    /** The bloat of an index, if it is known. */
    public Optional<Bloat> of(IndexFacts index) {
        return Optional.ofNullable(indexes.get(index.oid()));
    }
}
