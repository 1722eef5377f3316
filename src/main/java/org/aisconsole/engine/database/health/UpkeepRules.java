package org.aisconsole.engine.database.health;

import java.util.List;
import java.util.stream.Stream;
import org.aisconsole.base.text.Amount;
import org.aisconsole.engine.database.Statements;
import org.aisconsole.engine.database.catalog.Catalog;
import org.aisconsole.engine.database.catalog.TableFacts;

/** Tables that vacuum or analyze do not keep up with. */
final class UpkeepRules {
    private static final double MANY_DEAD = 10e6;
    private static final double HUGE = 100e9;

    static final List<Rule> ALL = List.of(UpkeepRules::dead, UpkeepRules::switchedOff, UpkeepRules::statistics);

    private UpkeepRules() {}

    private static Stream<TableFacts> tables(Catalog catalog, HealthLimits limits) {
        return catalog.tables().values().stream()
                .filter(TableFacts::holdsRows)
                .filter(table -> table.use().live() >= limits.rows());
    }

    private static Stream<Finding> dead(Catalog catalog, HealthLimits limits) {
        return tables(catalog, limits)
                .filter(table -> share(table) >= limits.dead() && table.use().dead() >= limits.rows())
                .map(table -> new Finding(
                        "dead_rows",
                        Area.UPKEEP,
                        Severity.WARNING,
                        Math.min(1, table.use().dead() / MANY_DEAD),
                        table.shown(),
                        List.of(
                                table.shown(),
                                Amount.count(table.use().dead()),
                                Amount.share(share(table)),
                                Since.of(table.use().vacuumed(), catalog.at())),
                        Fix.of(Statements.vacuum(table))));
    }

    private static double share(TableFacts table) {
        return (double) table.use().dead() / Math.max(1, table.use().live() + table.use().dead());
    }

    private static Stream<Finding> switchedOff(Catalog catalog, HealthLimits limits) {
        return tables(catalog, limits)
                .filter(table -> table.option("autovacuum_enabled", 1) == 0)
                .map(table -> new Finding(
                        "autovacuum_disabled",
                        Area.UPKEEP,
                        Severity.WARNING,
                        table.size().bytes() / HUGE,
                        table.shown(),
                        List.of(table.shown(), Amount.bytes(table.size().bytes()), Amount.count(table.use().dead())),
                        Fix.of(Statements.resetOption(table, "autovacuum_enabled", "false"))));
    }

    private static Stream<Finding> statistics(Catalog catalog, HealthLimits limits) {
        return tables(catalog, limits)
                .filter(table -> table.use().changed() >= limits.rows())
                .filter(table -> table.use().changed() >= limits.changed() * table.use().live())
                .map(table -> new Finding(
                        "statistics",
                        Area.UPKEEP,
                        Severity.NOTICE,
                        Math.min(1, table.use().changed() / MANY_DEAD),
                        table.shown(),
                        List.of(
                                table.shown(),
                                Amount.count(table.use().changed()),
                                Amount.count(table.use().live()),
                                Since.of(table.use().analyzed(), catalog.at())),
                        Fix.of(Statements.analyze(table))));
    }
}
