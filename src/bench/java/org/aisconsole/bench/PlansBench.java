package org.aisconsole.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import org.aisconsole.engine.database.explain.ExplainParser;
import org.aisconsole.engine.database.explain.LargePlan;
import org.aisconsole.engine.database.explain.PlanDiff;
import org.aisconsole.ui.plans.PlanDrawing;

/** A plan of 2,000 nodes, from its text to the picture; the first time too, which is the one that a user waits for. */
final class PlansBench implements Bench {
    private static final int NODES = 2_000;
    private static final int ROUNDS = 20;

    @Override
    public String name() {
        return "plans";
    }

    @Override
    public Map<String, Object> run() throws Exception {
        LiveBench.startToolkit();
        String json = LargePlan.json(NODES, 7);
        String other = LargePlan.json(NODES, 8);
        PlanDrawing drawing = onFx(PlanDrawing::new);
        double first = onFx(() -> time(() -> drawing.draw(json)));
        double[] times = onFx(() -> times(() -> drawing.draw(json)));
        double[] diffs = times(() -> PlanDiff.of(ExplainParser.parse(json), ExplainParser.parse(other)).changes().size());
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("nodes", NODES);
        figures.put("json_kb", json.length() / 1_024);
        figures.put("parsed_laid_out_drawn_first_ms", first);
        figures.put("parsed_laid_out_drawn_ms_median", times[ROUNDS / 2]);
        figures.put("parsed_laid_out_drawn_ms_max", times[ROUNDS - 1]);
        figures.put("goal_parsed_laid_out_drawn_ms", 300);
        figures.put("two_parsed_and_compared_ms_median", diffs[ROUNDS / 2]);
        return figures;
    }

    private static double time(Callable<?> work) {
        long start = System.nanoTime();
        try {
            work.call();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private static double[] times(Callable<?> work) {
        double[] times = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            times[round] = time(work);
        }
        Arrays.sort(times);
        return times;
    }

    private static <T> T onFx(Callable<T> work) throws Exception {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(work.call());
            } catch (Exception failed) {
                result.completeExceptionally(failed);
            }
        });
        return result.get();
    }
}
