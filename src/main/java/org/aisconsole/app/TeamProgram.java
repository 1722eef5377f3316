package org.aisconsole.app;

import java.time.InstantSource;
import java.util.Map;
import java.util.function.Function;
import org.aisconsole.base.event.Port;
import org.aisconsole.base.identity.Door;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.base.job.Progress;
import org.aisconsole.base.settings.SettingsFile;
import org.aisconsole.cli.LaunchOptions;
import org.aisconsole.cli.TeamTools;

/** Opens the store, without the suite, for a command about people or tokens. */
final class TeamProgram {
    private TeamProgram() {}

    static <T> T run(LaunchOptions launch, Home home, Progress progress, Function<TeamTools, T> work) {
        InstantSource clock = InstantSource.system();
        Map<String, String> environment = System.getenv();
        SettingsFile settings = home.settings(environment, clock);
        Desk desk = home.desk(settings, environment, clock);
        BenchPlan plan = home.plan(
                        launch, settings.current(), environment, desk.unattended(environment), desk.secrets())
                .withoutSuite()
                .through(Door.CLI);
        try (Workbench bench = Workbench.start(plan, new Port<>(), clock, progress, Cancellation.never())) {
            return work.apply(bench.guards().tools(bench.ledger()));
        }
    }
}
