package org.aisconsole.engine.database.explain;

import java.util.Locale;
import org.aisconsole.base.failure.FailureException;

/**
 * Reads plans that {@code EXPLAIN} wrote, as JSON or as text, from a server, a file or the clipboard: with the frame that psql
 * draws, with the quotes that pgAdmin copies, or out of a log of {@code auto_explain}.
 *
 * <p>Both forms are first read into the same raw nodes ({@link JsonPlan}, {@link TextPlan}), from which {@link PlanBuilder}
 * computes all the rest, so a plan says the same however it came. Nothing here calls itself, so no text is deep enough to
 * exhaust the stack, and sizes have bounds.
 */
public final class ExplainParser {
    /** Longest text in millions of characters. */
    static final int MOST_MEGABYTES = 16;

    private static final int MOST_CHARACTERS = MOST_MEGABYTES << 20;

    private ExplainParser() {}

    /**
     * Reads a plan.
     *
     * @throws FailureException {@code explain.empty} if there is no text; {@code explain.form} if it is YAML or XML; {@code
     *     explain.large} if it is beyond all bounds; {@code explain.malformed} if it is no plan
     */
    public static PlanTree parse(String text) {
        if (text.length() > MOST_CHARACTERS) {
            throw FailureException.expected("explain.large", RawPlan.MOST_NODES, RawPlan.MOST_DEPTH, MOST_MEGABYTES);
        }
        String plan = PastedText.clean(text);
        if (plan.isBlank()) {
            throw FailureException.expected("explain.empty");
        }
        String start = plan.stripLeading();
        refuseOthers(start);
        boolean json = start.startsWith("[") || start.startsWith("{");
        return PlanBuilder.build(json ? JsonPlan.read(start) : TextPlan.read(plan));
    }

    private static void refuseOthers(String start) {
        String head = start.substring(0, Math.min(start.length(), 200)).toLowerCase(Locale.ROOT);
        if (head.startsWith("<")) {
            throw FailureException.expected("explain.form", "XML");
        }
        if (head.startsWith("- plan:") || head.startsWith("- query text:") || head.startsWith("plan:")) {
            throw FailureException.expected("explain.form", "YAML");
        }
    }
}
