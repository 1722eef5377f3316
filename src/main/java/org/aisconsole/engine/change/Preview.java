package org.aisconsole.engine.change;

import java.util.List;
import org.aisconsole.base.plan.Plan;
import org.aisconsole.base.plan.PlanCheck;
import org.aisconsole.target.Environment;
import org.aisconsole.target.WriteGate;

/**
 * What a plan would do, now.
 *
 * @param plan the plan
 * @param title name of the server for people
 * @param gate says whether the server may be changed
 * @param unmet what ought to hold before and does not; a plan with any of them is not applied
 */
public record Preview(Plan plan, String title, WriteGate gate, List<Unmet> unmet) {
    /** Copies the list. */
    public Preview {
        unmet = List.copyOf(unmet);
    }

    /** How careful to be. */
    public Environment environment() {
        return gate.environment();
    }

    /** Whether it can be applied now. */
    public boolean ready() {
        return unmet.isEmpty() && gate.isOpen();
    }

    /**
     * A check that does not hold.
     *
     * @param check what was asked
     * @param found what came instead
     */
    public record Unmet(PlanCheck check, String found) {}
}
