package org.aisconsole.app;

import java.time.InstantSource;
import org.aisconsole.engine.audit.Recorder;
import org.aisconsole.engine.database.explain.Explainer;
import org.aisconsole.engine.database.explain.PlanHistory;
import org.aisconsole.store.QueryPlanRows;
import org.aisconsole.store.Store;
import org.aisconsole.target.postgres.PostgresTarget;

/**
 * Builds what explains queries.
 *
 * @param store where plans are kept
 * @param guards who is here, and what they may
 * @param recorder where runs are written down
 */
record Explaining(Store store, Guards guards, Recorder recorder) {
    /** Plans of a server. */
    Explainer explainer(PostgresTarget target, InstantSource clock) {
        return new Explainer(target, guards.doorkeeper(), recorder, clock);
    }

    /** Plans that were explained. */
    PlanHistory history() {
        return new PlanHistory(new QueryPlanRows(store), guards.doorkeeper(), guards.session()::actor);
    }
}
