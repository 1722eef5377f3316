package org.aisconsole.engine.database.explain;

import org.aisconsole.base.text.Message;

/**
 * Something in a plan that costs more than it should, or that cannot be trusted.
 *
 * @param rule its name, such as {@code rows}
 * @param node number of the node where it is
 * @param weight by what the worst is told first: share of the plan that it concerns, 0 to 1
 * @param what what is seen there, with the figures
 * @param advice what to do
 */
public record PlanWarning(String rule, int node, double weight, Message what, Message advice) {
    /** A warning whose advice has the same figures. */
    static PlanWarning of(String rule, int node, double weight, Object... figures) {
        return new PlanWarning(
                rule,
                node,
                weight,
                Message.of("explain.warning." + rule + ".what", figures),
                Message.of("explain.warning." + rule + ".advice", figures));
    }
}
