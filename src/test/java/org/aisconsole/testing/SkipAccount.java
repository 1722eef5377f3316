package org.aisconsole.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestTag;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Counts tests that did not run by their declared kind, a tag that begins with {@code needs-}, and prints the counts at
 * the end. A test that is disabled or gives up on an assumption and is of no declared kind is written to the file that
 * the system property {@code ais.skips} names; the build fails when that file exists.
 */
public final class SkipAccount implements TestExecutionListener {
    private static final String KIND = "needs-";

    private final @Nullable Path file;
    private final Consumer<String> print;
    private final Map<String, Integer> declared = new TreeMap<>();
    private final List<String> undeclared = new ArrayList<>();
    private @Nullable TestPlan plan;

    /** Made by the service loader for each run. */
    public SkipAccount() {
        this(System.getProperty("ais.skips") == null ? null : Path.of(System.getProperty("ais.skips")), System.out::println);
    }

    SkipAccount(@Nullable Path file, Consumer<String> print) {
        this.file = file;
        this.print = print;
    }

    @Override
    public synchronized void testPlanExecutionStarted(TestPlan started) {
        plan = started;
        forgetEarlierRun();
    }

    /** A second plan of the same build, in this process or in another, must not delete what the first one wrote. */
    private void forgetEarlierRun() {
        try {
            if (file != null && Files.exists(file) && Files.getLastModifiedTime(file).toInstant().isBefore(begun())) {
                Files.deleteIfExists(file); // another process may have been faster
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** When the build began, as it says itself in {@code ais.begun}; without a build, when this process did. */
    private static Instant begun() {
        String build = System.getProperty("ais.begun");
        return build == null
                ? Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime())
                : Instant.parse(build);
    }

    @Override
    public synchronized void executionSkipped(TestIdentifier test, String reason) {
        tests(test).forEach(skipped -> count(skipped, reason));
    }

    @Override
    public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (result.getStatus() == TestExecutionResult.Status.ABORTED) {
            String reason = result.getThrowable().map(Throwable::getMessage).orElse("aborted");
            tests(test).forEach(aborted -> count(aborted, reason));
        }
    }

    /** A skipped class is worth as many as it has tests; nothing is reported for those. */
    private Collection<TestIdentifier> tests(TestIdentifier skipped) {
        List<TestIdentifier> inside = plan == null
                ? List.of()
                : plan.getDescendants(skipped).stream().filter(TestIdentifier::isTest).toList();
        return inside.isEmpty() ? List.of(skipped) : inside;
    }

    private void count(TestIdentifier test, String reason) {
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
    public synchronized void testPlanExecutionFinished(TestPlan finished) {
        declared.forEach((kind, count) -> print.accept("Skipped, " + kind + ": " + count));
        undeclared.forEach(test -> print.accept("Skipped, of no declared kind: " + test));
        if (file != null && !undeclared.isEmpty()) {
            append(file);
        }
        declared.clear();
        undeclared.clear();
    }

    private void append(Path target) {
        try {
            Files.createDirectories(target.toAbsolutePath().getParent());
            Files.write(target, undeclared, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
