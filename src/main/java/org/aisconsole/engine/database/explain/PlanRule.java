package org.aisconsole.engine.database.explain;

import java.util.Optional;

/** Looks at one node of a plan. */
@FunctionalInterface
interface PlanRule {
    /** What it finds there. */
    Optional<PlanWarning> look(PlanTree plan, PlanNode node);
}
