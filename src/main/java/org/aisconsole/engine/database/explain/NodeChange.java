package org.aisconsole.engine.database.explain;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What became of a node in another plan of the same query.
 *
 * @param kind how it differs
 * @param before the node in the first plan; null if it is new
 * @param after the node in the second plan; null if it is gone
 * @param milliseconds how much longer it takes alone; NaN if one of the plans was not timed
 * @param cost how much more it costs alone
 * @param rowsFactor by which factor it has more rows, actual if both are known, else expected; 1 for no difference
 */
public record NodeChange(
        Kind kind, @Nullable PlanNode before, @Nullable PlanNode after, double milliseconds, double cost, double rowsFactor) {
    /** How a node differs. */
    public enum Kind {
        /** It is only in the second plan. */
        ADDED,
        /** It is only in the first plan. */
        REMOVED,
        /** It does its work otherwise, or has other rows. */
        CHANGED,
        /** It is as it was, whatever it takes. */
        SAME
    }

    /** The node that there is, the later one if there are both. */
    public PlanNode node() {
        return after != null ? after : Objects.requireNonNull(before);
    }

    /** By what the greatest is told first: the difference in time if it is known, else in cost. */
    public double size() {
        return Math.abs(Double.isNaN(milliseconds) ? Double.isNaN(cost) ? 0 : cost : milliseconds);
    }
}
