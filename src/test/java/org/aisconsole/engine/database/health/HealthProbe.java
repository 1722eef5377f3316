package org.aisconsole.engine.database.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.aisconsole.base.breaker.Breakers;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.base.plan.PlanCheck;
import org.aisconsole.base.plan.PlanStep;
import org.aisconsole.base.text.Texts;
import org.aisconsole.engine.database.catalog.CatalogReader;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.target.postgres.PostgresTarget;
import org.aisconsole.testing.Eventually;
import org.aisconsole.testing.Sql;

/** Looks a database over for a test, mends what was found as it was proposed, and looks again. */
record HealthProbe(PostgresProfile database) {
    /** Of a test's size and patience. */
    static final HealthLimits LIMITS = new HealthLimits(
            Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO, 0.8, 0.75, 1_000, 0.2, 0.2, 10_000_000, Duration.ofSeconds(1));

    private static final Texts ENGLISH = new Texts(Locale.ENGLISH);
    private static final Texts GERMAN = new Texts(Locale.GERMAN);

    HealthReport look() {
        try (PostgresTarget target = new PostgresTarget(database, new Breakers())) {
            CatalogReader reader = new CatalogReader(target, InstantSource.system());
            return new DatabaseHealth(reader, LIMITS).look(Cancellation.never());
        }
    }

    List<Finding> all(String rule) {
        return look().findings().stream().filter(finding -> finding.rule().equals(rule)).toList();
    }

    /** The single finding of a rule, once it is there: what the server counts it tells a moment later. */
    Finding finds(String rule) throws Exception {
        Eventually.holds("found: " + rule, () -> all(rule).size() == 1);
        Finding finding = all(rule).getFirst();
        assertThat(List.of(finding.title(), finding.evidence(), finding.why(), finding.remedy()))
                .allSatisfy(message -> {
                    assertThat(ENGLISH.get(message)).isNotBlank().doesNotContain("{", "—");
                    assertThat(GERMAN.get(message)).isNotBlank().doesNotContain("{", "—");
                });
        return finding;
    }

    /** Runs what a finding proposes, as it is proposed, between its checks. */
    void mend(Finding finding) throws Exception {
        assertThat(finding.fix().exists()).as("a statement mends %s", finding.rule()).isTrue();
        try (Connection connection = Sql.connect(database);
                Statement statement = connection.createStatement()) {
            holds(finding.fix().before());
            for (PlanStep step : finding.fix().steps()) {
                statement.execute(((PlanStep.Sql) step).statement());
            }
        }
        holds(finding.fix().after());
    }

    private void holds(List<PlanCheck> checks) throws Exception {
        for (PlanCheck check : checks) {
            String found = String.join("", Sql.column(database, ((PlanCheck.Sql) check).query()));
            assertThat(found).as(check.shown()).isEqualTo(check.expected());
        }
    }

    /** Sees that a rule finds nothing any more. */
    void findsNoMore(String rule) throws Exception {
        Eventually.holds("gone: " + rule, () -> all(rule).isEmpty());
    }

    /** Found, mended as proposed, gone. */
    void findsAndMends(String rule) throws Exception {
        mend(finds(rule));
        findsNoMore(rule);
    }
}
