package org.aisconsole.bench;

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

/**
 * The whole program in a process of its own, on the headless platform: how soon its window is shown, and its heap after
 * some minutes ({@code -Dbench.minutes}, 10 by default) of live dashboard.
 */
final class WindowBench implements Bench {
    private static final Pattern SHOWN = Pattern.compile("window shown (\\d+) ms after the start");
    private static final Pattern HEAP = Pattern.compile("used (\\d+)K");

    @Override
    public String name() {
        return "window";
    }

    @Override
    public Map<String, Object> run() throws Exception {
        Path home = Files.createTempDirectory("window-bench");
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("window_shown_ms_first_start", shown(home, Duration.ofSeconds(20), figures, false));
        Duration live = Duration.ofMinutes(Integer.getInteger("bench.minutes", 10));
        figures.put("window_shown_ms", shown(home, live, figures, true));
        figures.put("goal_window_shown_ms", 2_500);
        figures.put("goal_heap_mb", 150);
        return figures;
    }

    private static long shown(Path home, Duration live, Map<String, Object> figures, boolean measureHeap)
            throws Exception {
        Path log = home.resolve("logs/console.log");
        Files.deleteIfExists(log);
        Process console = start(home);
        try {
            Thread.sleep(live);
            if (measureHeap) {
                figures.put("heap_mb_after_collection", heap(console.pid()));
                figures.put("live_minutes", live.toMinutes());
            }
            Matcher shown = SHOWN.matcher(Files.readString(log));
            if (!shown.find()) {
                throw new IllegalStateException("the window was not shown, see " + log);
            }
            return Long.parseLong(shown.group(1));
        } finally {
            console.destroy();
            console.waitFor();
        }
    }

    private static Process start(Path home) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dglass.platform=Headless",
                        "-Dprism.order=sw",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.aisconsole.Main"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("AIS_CONSOLE_HOME", home.toString());
        return builder.start();
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
