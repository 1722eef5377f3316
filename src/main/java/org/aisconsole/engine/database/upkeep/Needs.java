package org.aisconsole.engine.database.upkeep;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.aisconsole.base.text.Amount;
import org.aisconsole.base.text.Message;
import org.aisconsole.engine.database.bloat.Bloat;
import org.aisconsole.engine.database.bloat.BloatReview;
import org.aisconsole.engine.database.catalog.Catalog;
import org.aisconsole.engine.database.catalog.IndexFacts;
import org.aisconsole.engine.database.catalog.TableFacts;

/**
 * What the tables and indexes of a database need.
 *
 * <p>Idea: a chore is due by what it would change, not by when it was done last. Freezing is due at half the age at which
 * autovacuum would be forced to do it, at a time that nobody chose; a vacuum when a tenth of the rows is dead, or a fifth was
 * inserted since, without which index-only scans read the table; an analyze when a tenth has changed; an index is built anew
 * when half of it is not needed. Each has a least size below which it is not worth a line. Urgency is the figure by its
 * threshold, so that it can be compared across chores. Cost: one pass over the catalogue, nothing is asked of the server.
 */
final class Needs {
    private static final double FREEZE_SHARE = 0.5;
    private static final double DEAD_SHARE = 0.1;
    private static final double INSERTED_SHARE = 0.2;
    private static final double CHANGED_SHARE = 0.1;
    private static final double BLOAT_SHARE = 0.5;
    private static final long LEAST_ROWS = 1_000;
    private static final long LEAST_INSERTED = 10_000;
    private static final long LEAST_WASTE = 1L << 20;
    private static final double USUAL_FREEZE_AGE = 200e6;

    private final Catalog catalog;
    private final double freezeAge;

    private Needs(Catalog catalog) {
        this.catalog = catalog;
        double set = catalog.number("autovacuum_freeze_max_age");
        this.freezeAge = set > 0 ? set : USUAL_FREEZE_AGE;
    }

    /** All that is due, the most urgent first. */
    static List<Need> of(Catalog catalog, BloatReview bloat) {
        Needs needs = new Needs(catalog);
        List<Need> due = new ArrayList<>();
        catalog.tables().values().stream().filter(TableFacts::holdsRows).forEach(table -> {
            needs.freeze(table).ifPresent(due::add);
            needs.vacuum(table).or(() -> needs.analyze(table)).ifPresent(due::add); // vacuum analyzes too
        });
        catalog.indexes().forEach(index -> needs.reindex(index, bloat).ifPresent(due::add));
        due.sort(Comparator.comparingDouble(Need::urgency).reversed().thenComparing(Need::object));
        return due;
    }

    private Optional<Need> freeze(TableFacts table) {
        double age = table.age().oldest();
        double due = freezeAge * FREEZE_SHARE;
        return due(
                age >= due,
                Chore.FREEZE,
                table,
                age / due,
                Message.of("maintenance.why.freeze", Amount.count(age), Amount.count(freezeAge)));
    }

    private Optional<Need> vacuum(TableFacts table) {
        double dead = table.use().dead();
        double share = dead / Math.max(1, dead + table.use().live());
        if (dead >= LEAST_ROWS && share >= DEAD_SHARE) {
            Message why = Message.of("maintenance.why.vacuum", Amount.count(dead), Amount.share(share));
            return Optional.of(new Need(Chore.VACUUM, table, null, share / DEAD_SHARE, why));
        }
        double inserted = table.use().insertedSinceVacuum();
        double part = inserted / Math.max(1, table.use().live());
        return due(
                inserted >= LEAST_INSERTED && part >= INSERTED_SHARE,
                Chore.VACUUM,
                table,
                Math.min(1, part), // never as urgent as dead rows
                Message.of("maintenance.why.inserted", Amount.count(inserted)));
    }

    private Optional<Need> analyze(TableFacts table) {
        double changed = table.use().changed();
        double share = changed / Math.max(1, table.use().live());
        return due(
                changed >= LEAST_ROWS && share >= CHANGED_SHARE,
                Chore.ANALYZE,
                table,
                Math.min(5, share / CHANGED_SHARE),
                Message.of("maintenance.why.analyze", Amount.count(changed), Amount.count(table.use().live())));
    }

    private static Optional<Need> due(boolean due, Chore chore, TableFacts table, double urgency, Message why) {
        return due ? Optional.of(new Need(chore, table, null, urgency, why)) : Optional.empty();
    }

    private Optional<Need> reindex(IndexFacts index, BloatReview review) {
        TableFacts table = catalog.tables().get(index.tableOid());
        Bloat bloat = review.indexes().get(index.oid());
        if (table == null || bloat == null || bloat.share() < BLOAT_SHARE || bloat.wasted() < LEAST_WASTE) {
            return Optional.empty();
        }
        Message why = Message.of("maintenance.why.reindex", Amount.bytes(bloat.wasted()), Amount.share(bloat.share()));
        return Optional.of(new Need(Chore.REINDEX, table, index, bloat.share() / BLOAT_SHARE, why));
    }
}
