package org.aisconsole.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.platform.engine.TestTag;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Counts skipped tests by their declared kind, a tag that begins with {@code needs-}, and prints the counts at the end.
 * A skipped test of no declared kind is written to a file whose existence fails the build.
 */
public final class SkipAccount implements TestExecutionListener {
    private static final String KIND = "needs-";

    private final Map<String, Integer> declared = new TreeMap<>();
    private final List<String> undeclared = new ArrayList<>();

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        List<String> kinds = test.getTags().stream()
                .map(TestTag::getName)
                .filter(tag -> tag.startsWith(KIND))
                .toList();
        if (kinds.isEmpty()) {
            undeclared.add(test.getUniqueId() + ": " + reason);
        }
        kinds.forEach(kind -> declared.merge(kind, 1, Integer::sum));
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        declared.forEach((kind, count) -> System.out.println("Skipped, " + kind + ": " + count));
        String file = System.getProperty("ais.skips");
        if (undeclared.isEmpty() || file == null) {
            return;
        }
        try {
            Files.write(Path.of(file), undeclared);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
