package org.aisconsole.app;

import java.util.function.Function;
import org.aisconsole.base.identity.Actor;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.base.job.Progress;
import org.aisconsole.base.plan.Plan;
import org.aisconsole.base.plan.PlanJson;
import org.aisconsole.cli.ApplyOptions;
import org.aisconsole.cli.LaunchOptions;
import org.aisconsole.cli.TeamTools;
import org.aisconsole.engine.change.Preview;

/** Applies a saved plan to a saved connection, or only previews it. */
final class ApplyProgram {
    private ApplyProgram() {}

    static Preview run(
            LaunchOptions launch,
            Home home,
            ApplyOptions options,
            Function<TeamTools, Actor> identify,
            Progress progress) {
        Plan plan = PlanJson.load(options.plan());
        return new SavedConnectionProgram(launch, home, options, identify).run(progress, (bench, connection) -> {
            Preview preview = bench.changes().preview(plan, Cancellation.never());
            if (!options.preview()) {
                bench.changes().apply(plan, options.reason(), Cancellation.never());
            }
            return preview;
        });
    }
}
