package org.aisconsole.ui.plans;

import java.util.List;
import org.aisconsole.engine.database.explain.PlanTree;
import org.aisconsole.engine.database.explain.PlanWarning;
import org.aisconsole.engine.database.explain.PlanWarnings;

/**
 * A plan as the screen shows it.
 *
 * @param origin where it is from, in the user's language
 * @param generic whether it holds for any values of parameters
 * @param plan the plan
 * @param warnings what is wrong with it, the worst first
 */
public record ShownPlan(String origin, boolean generic, PlanTree plan, List<PlanWarning> warnings) {
    /** Judges a plan; not for the window's thread. */
    static ShownPlan of(String origin, boolean generic, PlanTree plan) {
        return new ShownPlan(origin, generic, plan, PlanWarnings.of(plan));
    }
}
