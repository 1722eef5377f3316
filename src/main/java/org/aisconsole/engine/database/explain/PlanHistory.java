package org.aisconsole.engine.database.explain;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.identity.Actor;
import org.aisconsole.base.identity.Doorkeeper;
import org.aisconsole.base.identity.Permission;
import org.aisconsole.store.QueryPlanRow;
import org.aisconsole.store.QueryPlanRows;

/** The plans that were explained, so that a query's plan of today can be held against that of last month. */
public final class PlanHistory {
    /** Plans kept of each server; beyond that the oldest go. */
    static final int MOST = 500;
    /** Longest part of a statement that is kept. */
    static final int LONGEST = 100_000;

    private final QueryPlanRows rows;
    private final Doorkeeper doorkeeper;
    private final Supplier<Actor> here;

    /**
     * The history in a store.
     *
     * @param here who is at the console
     */
    public PlanHistory(QueryPlanRows rows, Doorkeeper doorkeeper, Supplier<Actor> here) {
        this.rows = rows;
        this.doorkeeper = doorkeeper;
        this.here = here;
    }

    /**
     * Keeps a plan.
     *
     * @throws FailureException {@code postgres…} if the store is away
     */
    public KeptPlan keep(Explained explained) {
        String sql = explained.request().sql();
        int end = Math.min(sql.length(), LONGEST);
        boolean half = end < sql.length() && Character.isHighSurrogate(sql.charAt(end - 1));
        QueryPlanRow row = new QueryPlanRow(
                0,
                explained.target(),
                explained.database(),
                Fingerprint.of(sql),
                sql.substring(0, half ? end - 1 : end),
                end < sql.length(),
                explained.at(),
                options(explained),
                explained.request().runs(),
                orNone(explained.plan().cost()),
                explained.request().runs() ? orNone(explained.plan().milliseconds()) : null);
        long id = rows.add(row, PlanPacking.pack(explained.json()));
        rows.trim(explained.target(), MOST);
        return kept(row.withId(id));
    }

    private static double orNone(double value) {
        return Double.isNaN(value) ? 0 : value;
    }

    private static String options(Explained explained) {
        String asked = explained.request().options().stream()
                .sorted()
                .map(ExplainOption::sql)
                .collect(Collectors.joining(", "));
        return explained.generic() ? asked.isEmpty() ? "GENERIC_PLAN" : "GENERIC_PLAN, " + asked : asked;
    }

    /**
     * The latest plans of a server, youngest first.
     *
     * @throws FailureException {@code identity…} if who is here may not look; {@code postgres…} if the store is away
     */
    public List<KeptPlan> latest(String target, int most) {
        doorkeeper.require(here.get(), Permission.LOOK);
        return rows.latest(target, most).stream().map(PlanHistory::kept).toList();
    }

    /**
     * The plan itself.
     *
     * @throws FailureException {@code explain.gone} if it is no longer kept; as {@link #latest}
     */
    public PlanTree open(KeptPlan kept) {
        doorkeeper.require(here.get(), Permission.LOOK);
        byte[] packed = rows.plan(kept.id()).orElseThrow(() -> FailureException.expected("explain.gone", MOST));
        return ExplainParser.parse(PlanPacking.unpack(packed));
    }

    private static KeptPlan kept(QueryPlanRow row) {
        return new KeptPlan(
                row.id(),
                row.target(),
                row.databaseName(),
                row.fingerprint(),
                row.statement(),
                row.cut(),
                row.takenAt(),
                row.options(),
                row.ran(),
                row.cost(),
                row.milliseconds() == null ? Double.NaN : row.milliseconds());
    }
}
