package org.aisconsole.bench;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The whole program in a process of its own, on the headless platform: how soon its window is shown, and its heap after
 * some minutes ({@code -Dbench.minutes}, 10 by default) of live dashboard.
 */
final class WindowBench implements Bench {
    private static final Pattern SHOWN = Pattern.compile("window shown (\\d+) ms after the start");
    private static final Pattern LIVE = Pattern.compile("suite live (\\d+) ms after the start");
    private static final Pattern HEAP = Pattern.compile("used (\\d+)K");

    @Override
    public String name() {
        return "window";
    }

    @Override
    public Map<String, Object> run() throws Exception {
        Path home = Files.createTempDirectory("window-bench");
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("first_start", start(home, Duration.ofSeconds(20), false));
        figures.put("later_start", start(home, Duration.ofSeconds(20), false));
        Duration live = Duration.ofMinutes(Integer.getInteger("bench.minutes", 10));
        figures.put("long_start", start(home, live, true));
        figures.put("goal_first_suite_live_ms", 10_000);
        figures.put("goal_later_suite_live_ms", 3_000);
        figures.put("goal_window_shown_ms", 2_500);
        figures.put("goal_heap_mb", 150);
        return figures;
    }

    private static Map<String, Object> start(Path home, Duration live, boolean measureHeap) throws Exception {
        Map<String, Object> figures = new LinkedHashMap<>();
        Path log = home.resolve("logs/console.log");
        Files.deleteIfExists(log);
        Process console = start(home);
        try {
            Thread.sleep(live);
            if (measureHeap) {
                figures.put("heap_mb_after_collection", heap(console.pid()));
                figures.put("live_minutes", live.toMinutes());
            }
            figures.put("window_shown_ms", logged(SHOWN, log));
            figures.put("suite_live_ms", logged(LIVE, log));
            return figures;
        } finally {
            console.destroy();
            console.waitFor();
        }
    }

    private static long logged(Pattern what, Path log) throws IOException {
        Matcher found = what.matcher(Files.readString(log));
        if (!found.find()) {
            throw new IllegalStateException("no \"" + what + "\" in " + log);
        }
        return Long.parseLong(found.group(1));
    }

    private static Process start(Path home) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dglass.platform=Headless",
                        "-Dprism.order=sw",
                        "-cp",
                        classPath(),
                        "org.aisconsole.Main"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("AIS_CONSOLE_HOME", home.toString());
        builder.environment().put("AIS_CONSOLE_START_WELCOME", "false"); // nobody is there to answer
        return builder.start();
    }

    /** As a user has it: the tests' classes bring a logging configuration of their own. */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Megabytes that are in use after a full collection, as {@code jcmd} tells. */
    private static double heap(long pid) throws Exception {
        jcmd(pid, "GC.run");
        Matcher used = HEAP.matcher(jcmd(pid, "GC.heap_info"));
        if (!used.find()) {
            throw new IllegalStateException("jcmd did not tell the heap");
        }
        return Long.parseLong(used.group(1)) / 1024.0;
    }

    private static String jcmd(long pid, String command) throws Exception {
        String java = ProcessHandle.current().info().command().orElseThrow();
        Process jcmd = new ProcessBuilder(
                        Path.of(java).resolveSibling("jcmd").toString(), Long.toString(pid), command)
                .redirectErrorStream(true)
                .start();
        String output = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        jcmd.waitFor();
        return output;
    }
}
