package org.aisconsole.engine.database.retention;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.aisconsole.target.postgres.Identifiers;
import org.aisconsole.target.postgres.Literals;

/**
 * The statements about the rows of a section that are due.
 *
 * @param section where they are
 * @param column that says how old they are
 * @param keeping foreign keys whose rows keep those that they refer to
 */
record DueSql(Section section, String column, List<Reference> keeping) {
    private static final Template FREE = Template.load("free.sql");
    private static final Template DUE = Template.load("due.sql");
    private static final Template DEPENDENTS = Template.load("dependents.sql");
    private static final Template WINDOW = Template.load("window.sql");
    private static final Template LOCK = Template.load("lock.sql");
    private static final Template COPY = Template.load("copy.sql");
    private static final Template DELETE = Template.load("delete.sql");
    private static final Template COUNT = Template.load("count.sql");

    /** Copies the list. */
    DueSql {
        keeping = List.copyOf(keeping);
    }

    private Map<String, String> pieces() {
        Map<String, String> pieces = new HashMap<>();
        pieces.put("table", section.quoted());
        pieces.put("column", Identifiers.quote(column));
        pieces.put("free", free());
        return pieces;
    }

    /** That nothing keeps a row {@code t}. */
    private String free() {
        return keeping.isEmpty()
                ? "true"
                : keeping.stream()
                        .map(reference -> FREE.with(Map.of("child", reference.quoted(), "match", reference.match())).strip())
                        .collect(Collectors.joining(" AND "));
    }

    /** Counts; one parameter, the cut-off. */
    String due() {
        return DUE.with(pieces());
    }

    /** Counts rows that refer to rows that are due; one parameter, the cut-off. */
    String dependents(Reference reference) {
        Map<String, String> pieces = pieces();
        pieces.put("child", reference.quoted());
        pieces.put("match", reference.match());
        return DEPENDENTS.with(pieces);
    }

    /**
     * The next rows; parameters: the cut-off, the place after which they come, if there is one, the end of the walk's pages, if
     * it goes by pages, and how many.
     */
    String window(Walk walk, boolean after) {
        Map<String, String> pieces = pieces();
        List<String> by = walk.columns();
        String order = by.stream().map(name -> "t." + name).collect(Collectors.joining(", "));
        pieces.put("keys", by.stream().map(name -> "t." + name + "::text").collect(Collectors.joining(", ")));
        pieces.put("order", order);
        String beyond = " AND (" + order + ") > (" + String.join(", ", Collections.nCopies(by.size(), "?")) + ")";
        pieces.put("after", (after ? beyond : "") + (walk.pages() ? " AND t.ctid < ?" : ""));
        return WINDOW.with(pieces);
    }

    /** Locks rows; parameters: their places and the cut-off. */
    String lock() {
        return LOCK.with(pieces());
    }

    /** Copies rows as CSV; it takes no parameters, so the places are part of it. */
    String copy(String places) {
        Map<String, String> pieces = pieces();
        pieces.put("columns", section.columns().stream().map(Identifiers::quote).collect(Collectors.joining(", ")));
        pieces.put("places", Literals.quote(places));
        return COPY.with(pieces);
    }

    /** Deletes rows; one parameter, their places. */
    String delete() {
        return DELETE.with(pieces());
    }

    /** Counts all rows of a partition; no parameter. */
    static String count(DueTable.Part part, String column) {
        return COUNT.with(Map.of("table", part.quoted(), "column", Identifiers.quote(column)));
    }
}
