package org.aisconsole.app;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.identity.Actor;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.base.job.Progress;
import org.aisconsole.cli.LaunchOptions;
import org.aisconsole.cli.MaintainOptions;
import org.aisconsole.cli.MaintainReport;
import org.aisconsole.cli.TeamTools;
import org.aisconsole.engine.connection.OpenConnection;
import org.aisconsole.engine.database.upkeep.Done;
import org.aisconsole.engine.database.upkeep.Maintenance;
import org.aisconsole.engine.database.upkeep.Need;
import org.aisconsole.target.postgres.PostgresTarget;

/** Does what the tables of a saved connection need: all of it, or what its policy lets be done alone. */
final class MaintainProgram {
    /** A timer that starts it again should not meet it. */
    private static final Duration LONGEST = Duration.ofHours(12);

    private MaintainProgram() {}

    static MaintainReport run(
            LaunchOptions launch,
            Home home,
            MaintainOptions options,
            Function<TeamTools, Actor> identify,
            Progress progress) {
        return new SavedConnectionProgram(launch, home, options, identify)
                .run(progress, (bench, connection) -> maintain(bench, connection, options, progress));
    }

    private static MaintainReport maintain(
            Workbench bench, OpenConnection connection, MaintainOptions options, Progress progress) {
        PostgresTarget target = connection.postgres()
                .orElseThrow(() -> FailureException.expected("cli.no_postgres", connection.title()));
        Maintenance maintenance = bench.database().maintenance(target);
        List<Need> needs = maintenance.look(Cancellation.never()).needs();
        if (options.preview()) {
            return new MaintainReport(needs, List.of());
        }
        List<Done> done = options.byPolicy()
                ? maintenance.carryOutAlone(Cancellation.never(), progress)
                : maintenance.carryOut(
                        needs, InstantSource.system().instant().plus(LONGEST), Cancellation.never(), progress);
        return new MaintainReport(needs, done);
    }
}
