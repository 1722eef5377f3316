package org.aisconsole.app;

import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.base.job.Progress;
import org.aisconsole.engine.connection.OpenConnection;
import org.aisconsole.engine.database.explain.ExplainOption;
import org.aisconsole.engine.database.explain.ExplainRequest.Run;
import org.aisconsole.engine.database.explain.ExplainRequest;
import org.aisconsole.engine.database.explain.Explainer;
import org.aisconsole.engine.database.explain.PlanHistory;
import org.aisconsole.engine.database.upkeep.Maintenance;
import org.aisconsole.engine.database.upkeep.Need;
import org.aisconsole.target.postgres.PostgresTarget;

/** Somebody who was here before: plans of the sample suite were asked for, two of them of the same query, and tables kept up. */
final class TourPlans {
    private static final String REPORT = """
            WITH latest AS MATERIALIZED (
                SELECT entity_name, label, score, processing_timestamp
                FROM sentiment_analysis
                WHERE processing_timestamp > now() - interval '90 days'
            )
            SELECT a.company, a.country, count(*) AS texts, avg(l.score) AS score,
                   (SELECT max(t.day) FROM sentiment_trend t WHERE t.entity_name = a.company) AS last_day
            FROM account a
            JOIN contact c ON c.account_id = a.id
            JOIN activity v ON v.contact_id = c.id
            LEFT JOIN latest l ON l.entity_name = a.company AND l.label = 'negative'
            WHERE v.kind %s AND a.created_at < now()
            GROUP BY a.company, a.country
            ORDER BY texts DESC, company
            LIMIT 20""";

    private TourPlans() {}

    /** Asks for the plans, and keeps them. */
    static void on(Workbench bench, InstantSource clock) {
        Optional<PostgresTarget> suite = bench.connections().find("embedded").flatMap(OpenConnection::postgres);
        suite.ifPresent(server -> {
            Explainer explainer = bench.database().explainer(server);
            PlanHistory history = bench.database().plans();
            ask(explainer, history, "SELECT * FROM contact WHERE account_id = $1", Run.NO);
            ask(explainer, history, REPORT.replace("%s", "IN ('call')"), Run.READING);
            ask(explainer, history, REPORT.replace("%s", "<> ''"), Run.READING);
            maintain(bench.database().maintenance(server), clock);
        });
    }

    /** The first three things that were due are done. */
    private static void maintain(Maintenance maintenance, InstantSource clock) {
        List<Need> due = maintenance.look(Cancellation.never()).needs().stream().limit(3).toList();
        var _ = maintenance.carryOut(due, clock.instant().plusSeconds(60), Cancellation.never(), Progress.none());
    }

    private static void ask(Explainer explainer, PlanHistory history, String sql, Run run) {
        EnumSet<ExplainOption> options = EnumSet.of(ExplainOption.BUFFERS, ExplainOption.SETTINGS);
        history.keep(explainer.explain(new ExplainRequest(sql, options, run), Cancellation.never()));
    }
}
