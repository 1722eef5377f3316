package org.aisconsole.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Runs every benchmark, or those named after the folder: {@code Benchmarks FOLDER [NAME…]}. */
final class Benchmarks {
    private static final List<Bench> ALL =
            List.of(
                    new MicroBench(), new SamplingBench(), new ChartBench(), new StoreBench(), new SuiteBench(),
                    new ConnectionsBench(), new CatalogBench(), new IdentityBench(), new LimitsBench(), new LedgerBench(), new LiveBench(),
                    new PlansBench(), new StatementsBench(), new WindowBench());

    private Benchmarks() {}

    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[0]));
        List<String> wanted = List.of(args).subList(1, args.length);
        ObjectWriter json = JsonMapper.builder().build().writerWithDefaultPrettyPrinter();
        for (Bench bench : ALL) {
            if (wanted.isEmpty() || wanted.contains(bench.name())) {
                Map<String, Object> figures = bench.run();
                String text = json.writeValueAsString(figures);
                System.out.println(bench.name() + " " + text);
                Files.writeString(folder.resolve(bench.name() + ".json"), text);
            }
        }
        System.exit(0); // JavaFX and drivers leave threads that would wait
    }
}
