package org.aisconsole.ui.plans;

import org.aisconsole.base.metric.Unit;
import org.aisconsole.base.text.Quantity;
import org.aisconsole.base.text.Texts;
import org.aisconsole.engine.database.explain.Blocks;
import org.aisconsole.engine.database.explain.PlanNode;
import org.aisconsole.engine.database.explain.PlanTree;

/**
 * Figures of nodes in the user's language.
 *
 * @param texts the language
 */
record NodeWords(Texts texts) {
    private static final double SEEN = 1.5;

    /** Milliseconds. */
    String time(double milliseconds) {
        return Quantity.of(milliseconds / 1_000, Unit.SECONDS, texts.locale()).text();
    }

    String count(double value) {
        return Quantity.of(Math.rint(value), Unit.COUNT, texts.locale()).text();
    }

    String cost(double value) {
        return Quantity.of(value, Unit.COUNT, texts.locale()).text();
    }

    String share(double share) {
        return Quantity.of(share, Unit.RATIO, texts.locale()).text();
    }

    /** Rows that came and rows that were expected, or only these. */
    String rows(PlanNode node) {
        return node.actual().measured()
                ? texts.get("plans.rows", count(node.actual().rows()), count(node.estimate().rows()))
                : count(node.estimate().rows());
    }

    /** By how much the estimate was wrong; empty where it was well enough. */
    String factor(PlanNode node) {
        double factor = node.misestimate();
        return Double.isNaN(factor) || Math.abs(factor) < SEEN
                ? ""
                : (factor > 0 ? "×" : "÷") + Quantity.of(rounded(Math.abs(factor)), Unit.COUNT, texts.locale()).text();
    }

    private static double rounded(double factor) {
        return factor < 10 ? Math.rint(factor * 10) / 10 : Math.rint(factor);
    }

    String blocks(Blocks blocks) {
        return blocks.touched() == 0 ? "" : bytes((double) blocks.touched() * Blocks.BYTES);
    }

    String bytes(double bytes) {
        return Quantity.of(bytes, Unit.BYTES, texts.locale()).text();
    }

    /** A node in one sentence, for a tooltip and for those who do not see the chart. */
    String sentence(PlanTree plan, PlanNode node) {
        if (node.neverExecuted()) {
            return texts.get("plans.node.never", node.title());
        }
        return plan.timed()
                ? texts.get("plans.node.timed", node.title(), time(node.actual().inclusive()), time(node.actual().own()),
                        share(plan.share(node)), rows(node))
                : texts.get("plans.node.costed", node.title(), cost(node.estimate().total()), cost(node.estimate().own()),
                        share(plan.share(node)), rows(node));
    }
}
