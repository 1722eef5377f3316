package org.aisconsole.engine.database.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Judges a plan by rules, each of which looks at one node at a time. */
public final class PlanWarnings {
    private static final List<PlanRule> RULES = Stream.of(RowRules.ALL, MemoryRules.ALL, ScanRules.ALL, WholeRules.ALL)
            .flatMap(List::stream)
            .toList();
    private static final Comparator<PlanWarning> WORST_FIRST =
            Comparator.comparingDouble(PlanWarning::weight).reversed().thenComparingInt(PlanWarning::node);

    private PlanWarnings() {}

    /** What is found, the worst first. */
    public static List<PlanWarning> of(PlanTree plan) {
        List<PlanWarning> found = new ArrayList<>();
        for (PlanNode node : plan.nodes()) {
            for (PlanRule rule : RULES) {
                rule.look(plan, node).ifPresent(found::add);
            }
        }
        found.sort(WORST_FIRST);
        return found;
    }
}
