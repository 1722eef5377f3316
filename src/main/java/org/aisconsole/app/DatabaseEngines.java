package org.aisconsole.app;

import java.time.InstantSource;
import org.aisconsole.engine.audit.Recorder;
import org.aisconsole.engine.database.explain.Explainer;
import org.aisconsole.engine.database.explain.PlanHistory;
import org.aisconsole.engine.database.tuning.Machines;
import org.aisconsole.engine.database.tuning.SettingsAdvisor;
import org.aisconsole.store.QueryPlanRows;
import org.aisconsole.store.ServerMachineRows;
import org.aisconsole.store.Store;
import org.aisconsole.target.host.HostMachine;
import org.aisconsole.target.postgres.PostgresTarget;

/**
 * Builds the engines of the database optimiser that keep something in the store or ask who is here.
 *
 * @param store where they keep what they know
 * @param guards who is here, and what they may
 * @param recorder where acts are written down
 */
record DatabaseEngines(Store store, Guards guards, Recorder recorder, InstantSource clock) {
    /** Plans of a server. */
    Explainer explainer(PostgresTarget target) {
        return new Explainer(target, guards.doorkeeper(), recorder, clock);
    }

    /** Settings of a server as they would better be. */
    SettingsAdvisor advisor(PostgresTarget target) {
        Machines machines = new Machines(
                new ServerMachineRows(store), HostMachine.here(), guards.doorkeeper(), guards.session()::actor, clock);
        return new SettingsAdvisor(target, machines, clock);
    }

    /** Plans that were explained. */
    PlanHistory plans() {
        return new PlanHistory(new QueryPlanRows(store), guards.doorkeeper(), guards.session()::actor);
    }
}
