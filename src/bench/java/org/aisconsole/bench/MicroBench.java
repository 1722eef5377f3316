package org.aisconsole.bench;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Every JMH benchmark of this package, in processes of their own. */
final class MicroBench implements Bench {
    @Override
    public String name() {
        return "micro";
    }

    @Override
    public Map<String, Object> run() throws Exception {
        Options options = new OptionsBuilder()
                .include("org\\.aisconsole\\.bench\\..*Micro\\..*")
                .forks(2)
                .warmupIterations(3)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(5)
                .measurementTime(TimeValue.seconds(1))
                .verbosity(VerboseMode.SILENT)
                .build();
        Collection<RunResult> results = new Runner(options).run();
        Map<String, Object> figures = new LinkedHashMap<>();
        for (RunResult result : results) {
            String benchmark = result.getParams().getBenchmark();
            String name = benchmark.substring(benchmark.lastIndexOf('.', benchmark.lastIndexOf('.') - 1) + 1);
            String unit = result.getPrimaryResult().getScoreUnit();
            figures.put(name + " " + unit, result.getPrimaryResult().getScore());
            figures.put(name + " error 99.9% " + unit, result.getPrimaryResult().getScoreError());
        }
        return figures;
    }
}
