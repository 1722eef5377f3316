package org.aisconsole.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Prints at the end what tests measured and published through a {@code TestReporter}. Tests do not judge times, since a
 * busy machine would fail them; people and benchmarks do.
 */
public final class FigureAccount implements TestExecutionListener {
    private final List<String> figures = Collections.synchronizedList(new ArrayList<>());

    @Override
    public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
        entry.getKeyValuePairs().forEach((name, value) -> figures.add(name + ": " + value));
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        figures.forEach(figure -> System.out.println("Measured, " + figure));
        figures.clear();
    }
}
