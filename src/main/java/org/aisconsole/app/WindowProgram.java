package org.aisconsole.app;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.aisconsole.base.event.ConsoleEvent.Level;
import org.aisconsole.base.event.ConsoleEvent;
import org.aisconsole.base.event.Port;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.identity.Door;
import org.aisconsole.base.job.Job;
import org.aisconsole.base.job.JobStatus;
import org.aisconsole.base.settings.Settings;
import org.aisconsole.base.settings.SettingsFile;
import org.aisconsole.base.text.Message;
import org.aisconsole.cli.LaunchOptions;
import org.aisconsole.ui.identity.SignInGate;
import org.aisconsole.ui.shell.FxDialogs;
import org.aisconsole.ui.shell.ProgramIcon;
import org.aisconsole.ui.shell.StartView;
import org.aisconsole.ui.shell.Theme;
import org.aisconsole.ui.shell.UiContext;
import org.aisconsole.ui.shell.WindowPlace;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The program with a window: shown at once, filled when the servers are up, and everything ended with it. */
final class WindowProgram {
    private static final Logger LOG = LoggerFactory.getLogger(WindowProgram.class);

    private final LaunchOptions options;
    private final Home home;
    private final InstantSource clock = InstantSource.system();
    private final Port<ConsoleEvent> events = new Port<>();
    private final UiContext context;
    private final Desk desk;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final StackPane root = new StackPane();
    private volatile @Nullable Workbench bench;
    private @Nullable Stage stage;
    private @Nullable Window window;
    private StartView.Beginning beginning = StartView.Beginning.SUITE;

    private WindowProgram(LaunchOptions options, Home home) {
        this.options = options;
        this.home = home;
        SettingsFile settings = home.settings(System.getenv(), clock);
        this.desk = home.desk(settings, System.getenv(), clock);
        this.context = UiContext.ofWindow(Home.texts(settings.current()), settings, clock, events);
    }

    /** Shows the window and returns when it was closed. */
    static void run(LaunchOptions options, Home home) {
        try {
            Files.createDirectories(home.folder());
            Optional<SingleInstance> first = SingleInstance.claim(home.folder());
            if (first.isEmpty()) {
                return; // the other console has raised its window
            }
            try (SingleInstance instance = first.get()) {
                new WindowProgram(options, home).run(instance);
            }
        } catch (IOException unusable) {
            throw FailureException.caused(unusable, "app.home", home.folder().toString(), unusable.toString());
        }
    }

    private void run(SingleInstance instance) {
        if (options.software()) {
            System.setProperty("prism.order", "sw");
        }
        Thread hook = new Thread(this::closeBench, "shutdown");
        Runtime.getRuntime().addShutdownHook(hook);
        Platform.startup(this::show);
        instance.onKnock(() -> context.ui().execute(this::raise));
        awaitClosed();
        closeBench();
        Platform.exit();
    }

    private void awaitClosed() {
        try {
            closed.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void show() {
        Stage shown = new Stage();
        stage = shown;
        root.getStyleClass().add("shell");
        Theme.dress(root, context);
        shown.setTitle("AIS Console");
        shown.getIcons().setAll(ProgramIcon.images());
        shown.setScene(new Scene(root, 1280, 800));
        WindowPlace.restore(shown, context.settings().current().window());
        shown.setOnCloseRequest(request -> close(shown));
        start();
        shown.show();
        logSinceStart("window shown");
    }

    /** Both moments that a user waits for are in the log, and the benchmark reads them there. */
    private void logSinceStart(String what) {
        LOG.info("{} {} ms after the start", what, clock.millis() - ManagementFactory.getRuntimeMXBean().getStartTime());
    }

    private void raise() {
        Stage shown = stage;
        if (shown != null) {
            shown.setIconified(false);
            shown.toFront();
            shown.requestFocus();
        }
    }

    /** Starts the servers in a job whose progress the window shows. */
    private void start() {
        StartView view = new StartView(context.texts());
        root.getChildren().setAll(view);
        SimpleStringProperty step = new SimpleStringProperty("");
        SimpleDoubleProperty fraction = new SimpleDoubleProperty(-1);
        if (context.settings().current().start().welcome()) {
            view.showWelcome(step, fraction, this::begin);
        } else {
            view.showProgress(step, fraction);
        }
        var watching = context.jobs().watch(status -> showProgress(status, step, fraction));
        BenchPlan plan = home.plan(
                options, context.settings().current(), System.getenv(), desk.signIns(), desk.secrets());
        context.jobs().start(Job.named(Message.of("app.start"))
                .<Workbench>work(job -> Workbench.start(plan, events, clock, job, job))
                .onSuccess(opened -> {
                    watching.close();
                    bench = opened;
                    logSinceStart("suite live");
                    fillOnce();
                })
                .onFailure(failure -> {
                    watching.close();
                    view.showFailure(failure, clock.instant(), this::start);
                })
                .quiet());
    }

    private void showProgress(JobStatus status, SimpleStringProperty step, SimpleDoubleProperty fraction) {
        Message message = status.message();
        if (message != null) {
            step.set(context.texts().get(message));
        }
        fraction.set(status.fraction());
    }

    /** The user has said where to begin, which is not asked again. */
    private void begin(StartView.Beginning chosen) {
        beginning = chosen;
        context.settings().change(settings -> settings.withStart(new Settings.Start(false)));
        fillOnce();
    }

    /** The window is filled when the servers are up and the user, if asked, has answered. */
    private void fillOnce() {
        Workbench opened = bench;
        if (opened != null && window == null && !context.settings().current().start().welcome()) {
            fill(opened);
        }
    }

    private void show(Window filled) {
        switch (beginning) {
            case SUITE -> filled.open(context.settings().current().window().screen());
            case SERVERS -> filled.open("connections");
            case DOCUMENTATION -> filled.view().openDocumentation();
        }
    }

    private void fill(Workbench opened) {
        Stage shown = Objects.requireNonNull(stage);
        Window filled = new Window(context, opened, desk, new FxDialogs(shown));
        SignInGate gate = new SignInGate(root, filled.view(), opened.guards().engines(), context);
        gate.watch(shown.getScene());
        filled.view().installShortcuts(shown.getScene());
        show(filled);
        window = filled;
        context.settings().watch(changed -> opened.monitor()
                .interval(Duration.ofSeconds(changed.sampling().intervalSeconds())));
        context.settings().problem().ifPresent(this::tellProblem);
        desk.book().problem().ifPresent(this::tellProblem);
        context.settings()
                .unknownVariables()
                .forEach(name -> tell(Level.WARNING, Message.of("app.variable.unknown", name)));
    }

    private void tellProblem(Failure problem) {
        events.publish(ConsoleEvent.of(clock.instant(), Level.WARNING, "console", problem));
    }

    private void tell(Level level, Message message) {
        events.publish(new ConsoleEvent(clock.instant(), level, "console", message));
    }

    private void close(Stage shown) {
        Window open = window;
        String screen = open == null ? context.settings().current().window().screen() : open.model().screenProperty().get();
        Settings.Window place = WindowPlace.of(shown, screen);
        context.settings().change(settings -> settings.withWindow(place));
        shown.hide();
        closed.countDown();
    }

    private void closeBench() {
        Workbench open = bench;
        if (open != null) {
            open.close();
        }
    }
}
