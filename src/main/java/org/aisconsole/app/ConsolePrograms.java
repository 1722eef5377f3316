package org.aisconsole.app;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.aisconsole.base.identity.Actor;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.base.job.Progress;
import org.aisconsole.base.text.Message;
import org.aisconsole.cli.ApplyOptions;
import org.aisconsole.cli.LaunchOptions;
import org.aisconsole.cli.MaintainOptions;
import org.aisconsole.cli.MaintainReport;
import org.aisconsole.cli.PlayOptions;
import org.aisconsole.cli.Programs;
import org.aisconsole.cli.TeamTools;
import org.aisconsole.cli.TourReport;
import org.aisconsole.demo.play.LoadReport;
import org.aisconsole.demo.play.LoadTest;
import org.aisconsole.demo.play.SuiteTargets;
import org.aisconsole.engine.change.Preview;
import org.aisconsole.engine.connection.ConnectionProfile;
import org.aisconsole.engine.monitor.HealthReport;

/** The programs that the command line starts. */
public final class ConsolePrograms implements Programs {
    @Override
    public Optional<Message> windowObstacle() {
        return DisplayProbe.obstacle();
    }

    @Override
    public void window(LaunchOptions options) {
        WindowProgram.run(options, Home.of(options));
    }

    @Override
    public TourReport tour(LaunchOptions options, Optional<Path> out, Progress progress) {
        Home home = Home.of(options);
        return TourProgram.run(options, home, out.orElseGet(home::tour), progress);
    }

    @Override
    public HealthReport check(LaunchOptions options, Progress progress) {
        return CheckProgram.run(options, Home.of(options), progress);
    }

    @Override
    public LoadReport play(PlayOptions play, Progress progress) {
        Map<String, String> environment = System.getenv();
        try (SuiteTargets targets = SuiteTargets.open(play.postgres(environment), play.redis(environment))) {
            return new LoadTest(play.rate(), play.ramp(), play.duration())
                    .run(targets, InstantSource.system(), progress, Cancellation.never());
        }
    }

    @Override
    public Preview apply(
            LaunchOptions launch, ApplyOptions options, Function<TeamTools, Actor> identify, Progress progress) {
        return ApplyProgram.run(launch, Home.of(launch), options, identify, progress);
    }

    @Override
    public MaintainReport maintain(
            LaunchOptions launch, MaintainOptions options, Function<TeamTools, Actor> identify, Progress progress) {
        return MaintainProgram.run(launch, Home.of(launch), options, identify, progress);
    }

    @Override
    public <T> T team(LaunchOptions launch, Progress progress, Function<TeamTools, T> work) {
        return TeamProgram.run(launch, Home.of(launch), progress, work);
    }

    @Override
    public List<ConnectionProfile> connections(LaunchOptions options) {
        return Home.of(options).book(InstantSource.system()).all();
    }
}
