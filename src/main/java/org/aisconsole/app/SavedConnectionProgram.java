package org.aisconsole.app;

import java.time.InstantSource;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.aisconsole.base.event.Port;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.identity.Actor;
import org.aisconsole.base.identity.Door;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.base.job.Progress;
import org.aisconsole.base.settings.Settings;
import org.aisconsole.base.settings.SettingsFile;
import org.aisconsole.cli.LaunchOptions;
import org.aisconsole.cli.TargetOptions;
import org.aisconsole.cli.TeamTools;
import org.aisconsole.engine.connection.ConnectionProfile;
import org.aisconsole.engine.connection.OpenConnection;
import org.aisconsole.target.Environment;

/**
 * Opens a saved connection for a command: whoever asks is signed in, and production is unlocked if they confirmed it by
 * its name and said why.
 */
final class SavedConnectionProgram {
    private final InstantSource clock = InstantSource.system();
    private final LaunchOptions launch;
    private final Home home;
    private final TargetOptions options;
    private final Function<TeamTools, Actor> identify;

    SavedConnectionProgram(
            LaunchOptions launch, Home home, TargetOptions options, Function<TeamTools, Actor> identify) {
        this.launch = launch;
        this.home = home;
        this.options = options;
        this.identify = identify;
    }

    /** Lets the command work, and closes all again. */
    <T> T run(Progress progress, BiFunction<Workbench, OpenConnection, T> work) {
        Map<String, String> environment = System.getenv();
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
            OpenConnection connection = bench.connections().open(profile);
            if (connection.gate().guards() && !options.preview()) {
                bench.productionLock().unlock(connection, options.unlock(), options.reason());
            }
            return work.apply(bench, connection);
        }
    }

    private void requireConfirmed(ConnectionProfile profile) {
        boolean guarded = profile.environment() == Environment.PRODUCTION && !options.preview();
        if (guarded && (options.reason().isBlank() || !options.confirmed().equals(profile.name()))) {
            throw FailureException.expected("cli.confirm", profile.name());
        }
    }
}
