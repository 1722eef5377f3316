package org.aisconsole.engine.database.upkeep;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.aisconsole.base.plan.PlanStep;
import org.aisconsole.engine.database.Statements;
import org.aisconsole.engine.database.catalog.Catalog;
import org.aisconsole.engine.database.catalog.TableFacts;

/**
 * A table that autovacuum comes too late for, and what would let it come in time.
 *
 * <p>Idea: autovacuum comes when {@code threshold + scale × rows} rows are dead (documentation of Postgres, "The Autovacuum
 * Daemon"). On a large table the usual scale of 0.2 lets a fifth of it be dead first. What dies in a day is known from the
 * counters, so how often it comes follows, and which scale makes it come about once a day; that is proposed, between 0.01,
 * below which vacuum reads the indexes too often for too little, and 0.05. Error: a load that differs from day to day; the
 * counters must be of an hour at least.
 *
 * @param table which
 * @param scale that holds now
 * @param proposed that would be better
 * @param deadNow rows that are dead before it comes now
 * @param deadThen rows that would be
 * @param perDayNow how often it comes a day now
 * @param perDayThen how often it would
 */
public record AutovacuumAdvice(
        TableFacts table,
        double scale,
        double proposed,
        double deadNow,
        double deadThen,
        double perDayNow,
        double perDayThen) {
    private static final String SCALE = "autovacuum_vacuum_scale_factor";
    private static final String THRESHOLD = "autovacuum_vacuum_threshold";
    private static final double LEAST_ROWS = 100_000;
    private static final double LEAST_SECONDS = 3600;
    private static final double DAY = 86_400;
    private static final double LOWEST = 0.01;
    private static final double HIGHEST = 0.05;
    private static final double WORTH = 0.75;

    static List<AutovacuumAdvice> of(Catalog catalog) {
        if (catalog.server().statisticsSeconds() < LEAST_SECONDS) {
            return List.of();
        }
        return catalog.tables().values().stream()
                .filter(table -> table.holdsRows() && table.use().live() >= LEAST_ROWS)
                .flatMap(table -> of(catalog, table).stream())
                .sorted(Comparator.comparingDouble(AutovacuumAdvice::deadNow).reversed())
                .toList();
    }

    private static Optional<AutovacuumAdvice> of(Catalog catalog, TableFacts table) {
        double rows = table.use().live();
        double perDay = (table.use().updated() + table.use().deleted()) * DAY / catalog.server().statisticsSeconds();
        double scale = table.option(SCALE, catalog.number(SCALE));
        double threshold = table.option(THRESHOLD, catalog.number(THRESHOLD));
        double proposed = Math.round(Math.clamp(perDay / rows, LOWEST, HIGHEST) * 1000) / 1000.0;
        double now = threshold + scale * rows;
        double then = threshold + proposed * rows;
        return perDay >= rows * LOWEST / 10 && proposed <= scale * WORTH
                ? Optional.of(new AutovacuumAdvice(table, scale, proposed, now, then, perDay / now, perDay / then))
                : Optional.empty();
    }

    /** The statement that sets it, with the way back. */
    PlanStep step() {
        String before = Double.isNaN(table.option(SCALE, Double.NaN)) ? "" : Double.toString(scale);
        return Statements.setOption(table, SCALE, String.format(Locale.ROOT, "%.3f", proposed), before);
    }
}
