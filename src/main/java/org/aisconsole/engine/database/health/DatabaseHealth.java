package org.aisconsole.engine.database.health;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.base.plan.Plan;
import org.aisconsole.base.text.Amount;
import org.aisconsole.base.text.Message;
import org.aisconsole.engine.database.catalog.Catalog;
import org.aisconsole.engine.database.catalog.CatalogReader;
import org.aisconsole.engine.database.catalog.TableFacts;

/** Looks a database over, and proposes what mends what it finds. */
public final class DatabaseHealth {
    private static final List<Rule> RULES = Stream.of(
                    TransactionRules.ALL,
                    HolderRules.ALL,
                    LoadRules.ALL,
                    SchemaRules.ALL,
                    UpkeepRules.ALL,
                    SettingRules.ALL)
            .flatMap(List::stream)
            .toList();
    private static final Comparator<Finding> WORST_FIRST = Comparator.comparing(Finding::severity)
            .thenComparingDouble(Finding::harm)
            .reversed()
            .thenComparing(Finding::rule)
            .thenComparing(Finding::subject);

    private final CatalogReader reader;
    private final HealthLimits limits;

    /**
     * The health of a database.
     *
     * @param limits from where on something is a finding
     */
    public DatabaseHealth(CatalogReader reader, HealthLimits limits) {
        this.reader = reader;
        this.limits = limits;
    }

    /**
     * Looks at everything once.
     *
     * @throws FailureException {@code postgres…} if the server cannot be reached or refuses
     */
    public HealthReport look(Cancellation cancellation) {
        return judge(reader.read(cancellation), limits);
    }

    /** What is wrong with a database that was read already. */
    public static HealthReport judge(Catalog catalog, HealthLimits limits) {
        List<Finding> findings = RULES.stream()
                .flatMap(rule -> rule.look(catalog, limits))
                .sorted(WORST_FIRST)
                .toList();
        return new HealthReport(catalog, findings, unseen(catalog), RULES.size());
    }

    private static List<Message> unseen(Catalog catalog) {
        List<Message> unseen = new ArrayList<>();
        if (!catalog.server().monitor()) {
            unseen.add(Message.of("health.unseen.monitor"));
        }
        long unreadable = catalog.tables().values().stream().filter(table -> !table.readable()).count();
        if (unreadable > 0) {
            unseen.add(Message.of("health.unseen.select", Amount.count(unreadable)));
        }
        long held = catalog.tables().values().stream()
                .filter(TableFacts::holdsRows)
                .filter(table -> !table.size().measured())
                .count();
        if (held > 0) {
            unseen.add(Message.of("health.unseen.held", Amount.count(held)));
        }
        if (!catalog.server().seesAdmission()) {
            unseen.add(Message.of("health.unseen.admission"));
        }
        return unseen;
    }

    /**
     * A plan that mends a finding.
     *
     * @throws IllegalStateException if no statement does
     */
    public static Plan plan(HealthReport report, Finding finding) {
        if (!finding.fix().exists()) {
            throw new IllegalStateException("no statement mends " + finding.rule());
        }
        Fix fix = finding.fix();
        Message title = Message.of("health.plan", finding.title());
        return Plan.of(report.catalog().target(), title, fix.before(), fix.steps(), fix.after());
    }
}
