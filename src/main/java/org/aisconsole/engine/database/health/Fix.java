package org.aisconsole.engine.database.health;

import java.util.List;
import org.aisconsole.base.plan.PlanCheck;
import org.aisconsole.base.plan.PlanStep;

/**
 * The statements that mend a finding.
 *
 * @param before what must still hold when they run
 * @param steps the statements; empty where only a person can decide
 * @param after what holds afterwards
 */
public record Fix(List<PlanCheck> before, List<PlanStep> steps, List<PlanCheck> after) {
    /** Nothing that a statement could do. */
    public static final Fix NONE = new Fix(List.of(), List.of(), List.of());

    /** Copies the lists. */
    public Fix {
        before = List.copyOf(before);
        steps = List.copyOf(steps);
        after = List.copyOf(after);
    }

    /** Statements that may be run whatever happened since. */
    public static Fix of(PlanStep... steps) {
        return new Fix(List.of(), List.of(steps), List.of());
    }

    /** Whether there is anything to run. */
    public boolean exists() {
        return !steps.isEmpty();
    }
}
