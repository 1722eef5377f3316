package org.aisconsole.engine.database.health;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.aisconsole.base.text.Amount;
import org.aisconsole.engine.database.Statements;
import org.aisconsole.engine.database.catalog.Catalog;
import org.aisconsole.engine.database.catalog.TableFacts;

/**
 * Transaction and multixact numbers are of 32 bits: rows must be frozen before 2^31 newer transactions exist, or Postgres
 * stops writing. Autovacuum sees to that from {@code autovacuum_freeze_max_age} on; a table far beyond it says that
 * something keeps autovacuum from its work (documentation of Postgres, "Routine Vacuuming").
 */
final class TransactionRules {
    private static final double WRAPAROUND = 2_147_483_647;
    /** Beyond its freeze age by so much: autovacuum should have been there. */
    private static final double OVERDUE = 1.5;

    private static final double HALF = 0.5;
    private static final double URGENT = 0.75;
    private static final int MOST_TABLES = 20;

    static final List<Rule> ALL = List.of(TransactionRules::wholeServer, TransactionRules::multixacts, TransactionRules::tables);

    private TransactionRules() {}

    private static Stream<Finding> wholeServer(Catalog catalog, HealthLimits limits) {
        double used = catalog.server().oldestTransactions() / WRAPAROUND;
        return near("wraparound", used, catalog.server().oldestTransactions(), catalog);
    }

    private static Stream<Finding> multixacts(Catalog catalog, HealthLimits limits) {
        double used = catalog.server().oldestMultixacts() / WRAPAROUND;
        return near("multixact", used, catalog.server().oldestMultixacts(), catalog);
    }

    private static Stream<Finding> near(String rule, double used, long age, Catalog catalog) {
        if (used < HALF) {
            return Stream.empty();
        }
        String database = catalog.server().oldestDatabase();
        Finding finding = new Finding(
                rule,
                Area.TRANSACTIONS,
                used >= URGENT ? Severity.CRITICAL : Severity.WARNING,
                used,
                database,
                List.of(Amount.share(used), Amount.count(age), database),
                Fix.NONE);
        boolean here = database.equals(catalog.server().database());
        return Stream.of(here ? finding.with(freezeOldest(catalog)) : finding);
    }

    private static Fix freezeOldest(Catalog catalog) {
        return catalog.tables().values().stream()
                .filter(TableFacts::holdsRows)
                .max(Comparator.comparingLong(table -> table.age().oldest()))
                .map(oldest -> Fix.of(Statements.freeze(oldest)))
                .orElse(Fix.NONE);
    }

    private static Stream<Finding> tables(Catalog catalog, HealthLimits limits) {
        return catalog.tables().values().stream()
                .filter(TableFacts::holdsRows)
                .filter(table -> table.age().oldest() > OVERDUE * freezeAge(catalog, table))
                .sorted(Comparator.comparingLong((TableFacts table) -> table.age().oldest()).reversed())
                .limit(MOST_TABLES)
                .map(table -> overdue(catalog, table));
    }

    private static double freezeAge(Catalog catalog, TableFacts table) {
        double server = catalog.number("autovacuum_freeze_max_age");
        return Math.min(server, table.option("autovacuum_freeze_max_age", server));
    }

    private static Finding overdue(Catalog catalog, TableFacts table) {
        double age = table.age().oldest();
        return new Finding(
                "freeze",
                Area.TRANSACTIONS,
                Severity.WARNING,
                age / WRAPAROUND,
                table.shown(),
                List.of(table.shown(), Amount.count(age), Amount.count(freezeAge(catalog, table))),
                Fix.of(Statements.freeze(table)));
    }
}
