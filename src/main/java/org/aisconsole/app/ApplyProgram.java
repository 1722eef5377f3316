package org.aisconsole.app;

import java.time.InstantSource;
import java.util.Map;
import java.util.function.Function;
import org.aisconsole.base.event.Port;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.identity.Actor;
import org.aisconsole.base.identity.Door;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.base.job.Progress;
import org.aisconsole.base.plan.Plan;
import org.aisconsole.base.plan.PlanJson;
import org.aisconsole.base.settings.Settings;
import org.aisconsole.base.settings.SettingsFile;
import org.aisconsole.cli.ApplyOptions;
import org.aisconsole.cli.LaunchOptions;
import org.aisconsole.cli.TeamTools;
import org.aisconsole.engine.change.Preview;
import org.aisconsole.engine.connection.ConnectionProfile;
import org.aisconsole.engine.connection.OpenConnection;
import org.aisconsole.target.Environment;

/** Opens a saved connection and applies a saved plan to it, or only previews it. */
final class ApplyProgram {
    private final InstantSource clock = InstantSource.system();
    private final ApplyOptions options;
    private final Function<TeamTools, Actor> identify;

    private ApplyProgram(ApplyOptions options, Function<TeamTools, Actor> identify) {
        this.options = options;
        this.identify = identify;
    }

    static Preview run(
            LaunchOptions launch,
            Home home,
            ApplyOptions options,
            Function<TeamTools, Actor> identify,
            Progress progress) {
        return new ApplyProgram(options, identify).run(launch, home, progress);
    }

    private Preview run(LaunchOptions launch, Home home, Progress progress) {
        Map<String, String> environment = System.getenv();
        Plan plan = PlanJson.load(options.plan());
        SettingsFile file = home.settings(environment, clock);
        Settings settings = file.current();
        Desk desk = home.desk(file, environment, clock);
        ConnectionProfile profile = desk.book().named(options.connection());
        requireConfirmed(profile);
        BenchPlan start = home.plan(launch, settings, environment, desk.unattended(environment), desk.secrets())
                .withoutSuite()
                .through(Door.CLI);
        try (Workbench bench = Workbench.start(start, new Port<>(), clock, progress, Cancellation.never())) {
            var _ = identify.apply(bench.guards().tools(bench.ledger())); // the session knows them from here on
            return apply(bench, bench.connections().open(profile), plan);
        }
    }

    private void requireConfirmed(ConnectionProfile profile) {
        boolean guarded = profile.environment() == Environment.PRODUCTION && !options.preview();
        if (guarded && (options.reason().isBlank() || !options.confirmed().equals(profile.name()))) {
            throw FailureException.expected("cli.confirm", profile.name());
        }
    }

    private Preview apply(Workbench bench, OpenConnection connection, Plan plan) {
        if (options.preview()) {
            return bench.changes().preview(plan, Cancellation.never());
        }
        if (connection.gate().guards()) {
            bench.productionLock().unlock(connection, options.unlock(), options.reason());
        }
        Preview preview = bench.changes().preview(plan, Cancellation.never());
        bench.changes().apply(plan, options.reason(), Cancellation.never());
        return preview;
    }
}
