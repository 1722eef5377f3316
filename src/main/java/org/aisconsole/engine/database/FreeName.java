package org.aisconsole.engine.database;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.aisconsole.engine.database.catalog.Catalog;

/** Finds names for new indexes that nothing in their schema has, within the 63 bytes that Postgres keeps of a name. */
public final class FreeName {
    /** Bytes that Postgres keeps of a name. */
    static final int LONGEST = 63;
    private static final String ENDING = "_idx";
    /** Room for a number behind it. */
    private static final int ROOM = 3;

    private final Set<String> taken;

    private FreeName(Set<String> taken) {
        this.taken = taken;
    }

    /** Among the relations of a database. */
    public static FreeName among(Catalog catalog) {
        Set<String> taken = new HashSet<>();
        catalog.tables().values().forEach(table -> taken.add(table.schema() + '.' + table.name()));
        catalog.indexes().forEach(index -> taken.add(index.schema() + '.' + index.name()));
        catalog.sequences().forEach(sequence -> taken.add(sequence.schema() + '.' + sequence.name()));
        return new FreeName(taken);
    }

    /** A name for an index on columns of a table, as Postgres would make it; taken from now on. */
    public String index(String schema, String table, List<String> columns) {
        String stem = cut(table + '_' + String.join("_", columns), LONGEST - ENDING.length() - ROOM);
        String name = stem + ENDING;
        for (int number = 1; !taken.add(schema + '.' + name); number++) {
            name = stem + ENDING + number;
        }
        return name;
    }

    /** As many whole characters as fit into so many bytes. */
    static String cut(String text, int bytes) {
        String cut = text;
        while (cut.getBytes(StandardCharsets.UTF_8).length > bytes) {
            cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
        }
        return cut;
    }
}
