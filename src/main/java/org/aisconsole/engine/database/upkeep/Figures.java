package org.aisconsole.engine.database.upkeep;

import java.util.Optional;
import org.aisconsole.engine.database.catalog.Catalog;
import org.aisconsole.engine.database.catalog.IndexFacts;
import org.aisconsole.engine.database.catalog.TableFacts;

/**
 * What a chore should change.
 *
 * @param bytes size of the object, the table's TOAST table with it
 * @param dead dead rows of the table
 * @param age transactions since its oldest row was written
 * @param changed rows that changed since the last analyze
 */
public record Figures(long bytes, long dead, long age, long changed) {
    static Figures of(Need need) {
        return of(need.table(), Optional.ofNullable(need.index()));
    }

    /** Those of the same object in a later catalogue; as they were if it is gone. */
    static Figures now(Need need, Catalog catalog) {
        TableFacts table = catalog.tables().getOrDefault(need.table().oid(), need.table());
        Optional<IndexFacts> index = Optional.ofNullable(need.index()).flatMap(before -> catalog.indexes().stream()
                .filter(each -> each.tableOid() == before.tableOid() && each.name().equals(before.name()))
                .findFirst());
        return of(table, index.or(() -> Optional.ofNullable(need.index())));
    }

    private static Figures of(TableFacts table, Optional<IndexFacts> index) {
        long bytes = index.map(IndexFacts::bytes).orElse(table.size().bytes() + table.size().toastBytes());
        return new Figures(bytes, table.use().dead(), table.age().oldest(), table.use().changed());
    }

    /** Whether a chore has done what it is for. */
    boolean better(Chore chore, Figures after) {
        return switch (chore) {
            case FREEZE -> after.age < age;
            case VACUUM -> after.dead < dead || dead == 0;
            case ANALYZE -> after.changed < changed;
            case REINDEX -> after.bytes < bytes;
        };
    }
}
