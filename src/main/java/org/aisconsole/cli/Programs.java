package org.aisconsole.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.aisconsole.base.identity.Actor;
import org.aisconsole.base.job.Progress;
import org.aisconsole.base.text.Message;
import org.aisconsole.demo.play.LoadReport;
import org.aisconsole.engine.change.Preview;
import org.aisconsole.engine.connection.ConnectionProfile;
import org.aisconsole.engine.monitor.HealthReport;

/** What the commands can start. The composition root implements it, so that no command builds an engine. */
public interface Programs {
    /** Why no window can be shown on this machine; empty if one can. */
    Optional<Message> windowObstacle();

    /** Opens the window and returns when it was closed; if one is already open, raises that instead. */
    void window(LaunchOptions options);

    /**
     * Opens every screen on live data without a display and saves a picture of each in light and dark.
     *
     * @param out folder for the pictures, made if needed; empty for the home folder's {@code tour}
     */
    TourReport tour(LaunchOptions options, Optional<Path> out, Progress progress);

    /** Measures every target and the store once. */
    HealthReport check(LaunchOptions options, Progress progress);

    /** Plays the sample suite's load against targets of the user's choice. */
    LoadReport play(PlayOptions play, Progress progress);

    /**
     * Opens a saved connection, and applies a saved plan to it or only previews it.
     *
     * @param identify says who does it; signs them in where people do
     * @return what the plan did, or would do
     */
    Preview apply(
            LaunchOptions launch, ApplyOptions options, Function<TeamTools, Actor> identify, Progress progress);

    /**
     * Opens a saved connection, and does what its tables need or only says what that is.
     *
     * @param identify says who does it; signs them in where people do
     */
    MaintainReport maintain(
            LaunchOptions launch, MaintainOptions options, Function<TeamTools, Actor> identify, Progress progress);

    /**
     * Opens the store and lets a command work on its people and tokens; closed afterwards.
     *
     * @return what the work returns
     */
    <T> T team(LaunchOptions launch, Progress progress, Function<TeamTools, T> work);

    /** The saved connections. */
    List<ConnectionProfile> connections(LaunchOptions options);
}
