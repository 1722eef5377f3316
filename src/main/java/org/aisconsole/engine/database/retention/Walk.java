package org.aisconsole.engine.database.retention;

import java.util.List;
import java.util.stream.Stream;
import org.aisconsole.target.postgres.Identifiers;

/**
 * The order in which the rows of a section are walked through, so that each batch begins where the last one ended and no row is
 * read twice.
 *
 * <p>Where a B-tree begins with the column that says how old a row is, the walk goes by that column and, among rows of the same
 * moment, by the primary key: only rows that are due are ever read. Otherwise it goes by the primary key, and without one by
 * where rows lie, 256 pages at a time: both read the table once. A row that moves behind the walk meanwhile, since somebody
 * updates it, is found by the next walk.
 *
 * @param columns by which it goes, quoted; the last one makes them unique
 * @param pages whether it goes by where rows lie
 */
record Walk(List<String> columns, boolean pages) {
    private static final String PLACE = "ctid";
    /** Two megabytes: enough to read in one go, little enough to sort. */
    private static final long STRIDE = 256;

    /** Copies the list. */
    Walk {
        columns = List.copyOf(columns);
    }

    /** The best walk through a section. */
    static Walk through(Section section, String column) {
        List<String> key = section.keys().stream().map(Identifiers::quote).toList();
        if (!section.indexed()) {
            return key.isEmpty() ? new Walk(List.of(PLACE), true) : new Walk(key, false);
        }
        String time = Identifiers.quote(column);
        List<String> unique = key.isEmpty() ? List.of(PLACE) : key;
        return new Walk(
                Stream.concat(Stream.of(time), unique.stream().filter(name -> !name.equals(time))).toList(), false);
    }

    /** The place at which the pages end that are looked at after a place. */
    static String end(List<String> after) {
        return "(" + (after.isEmpty() ? STRIDE : page(after.getFirst()) + STRIDE) + ",0)";
    }

    /** The page of a place, such as 3 of {@code (3,17)}. */
    static long page(String place) {
        return Long.parseLong(place, 1, place.indexOf(','), 10);
    }
}
