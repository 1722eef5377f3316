package org.aisconsole.engine.change;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.base.job.Progress;
import org.aisconsole.base.plan.Plan;
import org.aisconsole.base.plan.PlanCheck;
import org.aisconsole.base.plan.PlanStep;
import org.aisconsole.target.postgres.PostgresTarget;
import org.aisconsole.target.postgres.SessionLimits;

/**
 * Carries plans out on a Postgres: where every step may be part of one, in one transaction together with the checks before
 * and after, so that a plan is done whole and verified or not at all. A plan with a step that refuses to be in a transaction
 * goes step by step, and says how far it came.
 *
 * @param target the server
 */
record PostgresExecutor(PostgresTarget target) implements PlanExecutor {
    /** Long enough to build an index on a large table; whoever waits can cancel. */
    private static final SessionLimits LIMITS = new SessionLimits(Duration.ofHours(12), Duration.ofSeconds(5));

    private static final Duration MOMENT = Duration.ofSeconds(3);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    @Override
    public List<Preview.Unmet> unmet(List<PlanCheck> checks, Cancellation cancellation) {
        return target.read(cancellation, SessionLimits.INTERACTIVE, session -> unmet(checks, session));
    }

    private static List<Preview.Unmet> unmet(List<PlanCheck> checks, Connection session) throws SQLException {
        List<Preview.Unmet> unmet = new ArrayList<>();
        for (PlanCheck check : checks) {
            String found = answer(session, ((PlanCheck.Sql) check).query());
            if (!found.equals(check.expected())) {
                unmet.add(new Preview.Unmet(check, found));
            }
        }
        return unmet;
    }

    private static String answer(Connection session, String query) throws SQLException {
        try (Statement statement = session.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            String text = row.next() ? row.getString(1) : null;
            return text == null ? "" : text;
        }
    }

    @Override
    public void carryOut(Plan plan, Steps done, Cancellation cancellation, Progress progress) {
        if (plan.steps().stream().anyMatch(step -> ((PlanStep.Sql) step).alone())) {
            oneByOne(plan, done, cancellation, progress);
        } else {
            target.write(cancellation, LIMITS, session -> together(plan, session));
            done.done(plan.steps().size());
        }
    }

    private static int together(Plan plan, Connection session) throws SQLException {
        requireBefore(unmet(plan.before(), session));
        try (Statement statement = session.createStatement()) {
            for (PlanStep step : plan.steps()) {
                statement.execute(((PlanStep.Sql) step).statement());
            }
        }
        requireAfter(unmet(plan.after(), session));
        return plan.steps().size();
    }

    private void oneByOne(Plan plan, Steps done, Cancellation cancellation, Progress progress) {
        requireBefore(unmet(plan.before(), cancellation));
        LoneStep alone = new LoneStep(target, LIMITS, cancellation, progress);
        int count = 0;
        for (PlanStep step : plan.steps()) {
            cancellation.check();
            alone.run((PlanStep.Sql) step);
            done.done(++count);
        }
        requireAfter(awaited(plan.after(), cancellation));
    }

    /** What a server does when it is asked to read its files is not done when it has said yes: its sessions follow in a moment. */
    private List<Preview.Unmet> awaited(List<PlanCheck> checks, Cancellation cancellation) {
        long deadline = System.nanoTime() + MOMENT.toNanos();
        List<Preview.Unmet> unmet = unmet(checks, cancellation);
        while (!unmet.isEmpty() && System.nanoTime() < deadline) {
            LoneStep.pause(BETWEEN_LOOKS, cancellation);
            unmet = unmet(checks, cancellation);
        }
        return unmet;
    }

    static void requireBefore(List<Preview.Unmet> unmet) {
        if (!unmet.isEmpty()) {
            throw new StaleException(unmet.getFirst());
        }
    }

    static void requireAfter(List<Preview.Unmet> unmet) {
        if (!unmet.isEmpty()) {
            throw new UnverifiedException(unmet.getFirst());
        }
    }
}
