package org.aisconsole.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.aisconsole.base.event.ConsoleEvent;
import org.aisconsole.base.event.Port;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.identity.Door;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.base.job.Progress;
import org.aisconsole.base.secret.Keychain;
import org.aisconsole.base.secret.Secrets;
import org.aisconsole.base.settings.Settings.Appearance;
import org.aisconsole.base.settings.Settings;
import org.aisconsole.base.settings.SettingsFile;
import org.aisconsole.base.text.Message;
import org.aisconsole.cli.LaunchOptions;
import org.aisconsole.cli.TourReport;
import org.aisconsole.demo.play.Incident;
import org.aisconsole.engine.monitor.HealthReport;
import org.aisconsole.ui.shell.FxDialogs;
import org.aisconsole.ui.shell.FxExecutor;
import org.aisconsole.ui.shell.Screen;
import org.aisconsole.ui.shell.Theme;
import org.aisconsole.ui.shell.UiContext;
import org.aisconsole.ui.widget.SceneSnapshot;
import org.aisconsole.ui.widget.States;
import org.aisconsole.ui.widget.WholePage;

/** Opens every screen on live data on JavaFX's headless platform and takes its picture in light and dark. */
final class TourProgram {
    private static final Duration INTERVAL = Duration.ofSeconds(1);
    /** Long enough for lines to have a shape. */
    private static final Duration LIFE = Duration.ofSeconds(20);

    private static final Duration SETTLE = Duration.ofMillis(700);
    private static final Set<String> LOOKS =
            Set.of("AIS_CONSOLE_APPEARANCE_FONT_SCALE", "AIS_CONSOLE_APPEARANCE_LANGUAGE");
    /** The headless platform's screen is no larger. */
    private static final int SIZE = 1000;

    private final InstantSource clock = InstantSource.system();
    private final Port<ConsoleEvent> events = new Port<>();
    private final List<Path> pictures = new ArrayList<>();
    private final List<Message> problems = new ArrayList<>();
    private final Path out;

    private TourProgram(Path out) {
        this.out = out;
    }

    static TourReport run(LaunchOptions options, Home home, Path out, Progress progress) {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        TourProgram tour = new TourProgram(out);
        try {
            Path scratch = Files.createTempDirectory("ais-console-tour");
            Home nobodys = new Home(scratch); // the user's settings, connections and secrets are none of its business
            SettingsFile settings = nobodys.settings(looks(System.getenv()), tour.clock);
            Secrets secrets = nobodys.secrets(Keychain.none(), settings, Map.of());
            Desk desk = Desk.of(nobodys.book(tour.clock), secrets, home.files(), Map.of());
            BenchPlan plan = home.plan(options, settings.current(), Map.of(), desk.signIns(), secrets)
                    .measuredEvery(INTERVAL);
            TourReport report = tour.run(plan, desk, settings, progress);
            delete(scratch);
            return report;
        } catch (IOException failed) {
            throw FailureException.caused(failed, "app.tour.out", out.toString(), failed.toString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }

    /** The size of type and the language may be asked for; all else of a user's environment is none of its business. */
    private static Map<String, String> looks(Map<String, String> environment) {
        return environment.entrySet().stream()
                .filter(variable -> LOOKS.contains(variable.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private TourReport run(BenchPlan plan, Desk desk, SettingsFile settings, Progress progress)
            throws IOException, InterruptedException {
        try (Workbench bench = Workbench.start(plan, events, clock, progress, Cancellation.never())) {
            TourProduction production = TourProduction.open(bench, desk);
            TourAttack.on(bench.guards(), bench.watchEngines().allowed());
            progress.message(Message.of("app.tour.live", LIFE.toSeconds()));
            live(bench);
            TourPlans.on(bench, clock);
            takePictures(bench, desk, settings, production, progress);
            return new TourReport(pictures, problems, new HealthReport(clock.instant(), bench.health()));
        }
    }

    /** With some trouble in the middle, as a day has, so that there is something to see. */
    private static void live(Workbench bench) throws InterruptedException {
        Thread.sleep(LIFE.dividedBy(2));
        bench.traffic().ifPresent(traffic -> {
            traffic.make(Incident.SLOW_QUERIES);
            traffic.make(Incident.LOCK_PILE_UP);
        });
        Thread.sleep(LIFE.dividedBy(2));
    }

    private void takePictures(
            Workbench bench, Desk desk, SettingsFile settings, TourProduction production, Progress progress)
            throws IOException, InterruptedException {
        Files.createDirectories(out);
        Platform.startup(() -> {});
        Platform.setImplicitExit(false);
        UiContext context = UiContext.ofWindow(Home.texts(settings.current()), settings, clock, events);
        Stage stage = onFx(Stage::new);
        Window window = onFx(() -> open(context, bench, desk, stage));
        for (Settings.Theme theme : List.of(Settings.Theme.LIGHT, Settings.Theme.DARK)) {
            String ending = "-" + theme.name().toLowerCase(Locale.ROOT);
            onFx(() -> dress(settings, theme));
            for (Screen screen : window.screens()) {
                progress.message(Message.of("app.tour.screen", screen.title()));
                onFx(() -> show(window, "embedded", screen.id()));
                Thread.sleep(SETTLE);
                pictures(window, screen.id() + ending);
                look(window, screen);
            }
            takeProduction(window, production, ending);
        }
        onFx(() -> hide(stage));
        Platform.exit();
    }

    /** What is only there for production, and a test of a connection. */
    private void takeProduction(Window window, TourProduction production, String ending)
            throws IOException, InterruptedException {
        String id = production.connection().id();
        onFx(() -> show(window, id, "dashboard"));
        Thread.sleep(SETTLE);
        picture(window.view(), "production" + ending);
        onFx(() -> sheet(window, window.view()::openUnlock));
        Thread.sleep(SETTLE);
        picture(window.view(), "unlock" + ending);
        Optional<String> missing = production.missing();
        if (missing.isPresent()) {
            onFx(() -> sheet(window, () -> window.propose(production.extensions().create(missing.get()))));
            Thread.sleep(SETTLE);
            picture(window.view(), "change" + ending);
        }
        onFx(() -> sheet(window, () -> {}));
        onFx(() -> show(window, id, "connections"));
        onFx(() -> window.testConnection(id));
        Thread.sleep(SETTLE.multipliedBy(2));
        picture(window.view(), "connection-test" + ending);
    }

    /** Opens a sheet in the place of the one that is open. */
    private static boolean sheet(Window window, Runnable open) {
        window.closeSheet();
        open.run();
        return true;
    }

    private static void delete(Path scratch) throws IOException {
        for (String file : List.of("settings.json", "connections.json")) {
            Files.deleteIfExists(scratch.resolve(file));
        }
        Files.deleteIfExists(scratch);
    }

    private static Window open(UiContext context, Workbench bench, Desk desk, Stage stage) {
        Window window = new Window(context, bench, desk, new FxDialogs(stage));
        StackPane root = new StackPane(window.view());
        root.getStyleClass().add("shell");
        Theme.dress(root, context);
        stage.setScene(new Scene(root, SIZE, SIZE));
        stage.show();
        return window;
    }

    private static boolean dress(SettingsFile settings, Settings.Theme theme) {
        settings.change(now -> now.withAppearance(
                new Appearance(theme, now.appearance().fontScale(), now.appearance().language())));
        return true;
    }

    private static boolean show(Window window, String connection, String screen) {
        window.openConnections().choose(connection);
        window.model().screenProperty().set(screen);
        return true;
    }

    private static boolean hide(Stage stage) {
        stage.hide();
        return true;
    }

    /** The window, and where the screen is longer than it, the whole page too. */
    private void pictures(Window window, String name) throws IOException, InterruptedException {
        picture(window.view(), name);
        Optional<Node> page = onFx(() -> longPage(window));
        if (page.isPresent()) {
            picture(page.get(), name + "-page");
        }
    }

    private static Optional<Node> longPage(Window window) {
        window.view().lookupAll(".whole-page").stream()
                .filter(WholePage.class::isInstance)
                .forEach(page -> ((WholePage) page).drawAll());
        return window.view().lookupAll(".page").stream()
                .filter(page -> page.getLayoutBounds().getHeight() > page.getParent().getLayoutBounds().getHeight())
                .findFirst();
    }

    private void picture(Node node, String name) throws IOException, InterruptedException {
        Path file = out.resolve(name + ".png");
        onFx(() -> SceneSnapshot.of(node)).writeTo(file);
        pictures.add(file);
    }

    /** A screen of the embedded suite has no reason to fail, nor to have nothing to show. */
    private void look(Window window, Screen screen) throws InterruptedException {
        if (onFx(() -> shows(window, States.FAILED))) {
            problems.add(Message.of("app.tour.failed", screen.title()));
        }
        if (onFx(() -> shows(window, States.EMPTY))) {
            problems.add(Message.of("app.tour.empty", screen.title()));
        }
    }

    private static boolean shows(Window window, String state) {
        return window.view().lookupAll("." + state).stream().anyMatch(TourProgram::isShown);
    }

    /** What stands in for content may be there and not be seen, as in a table that has rows. */
    private static boolean isShown(Node node) {
        for (Node part = node; part != null; part = part.getParent()) {
            if (!part.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static <T> T onFx(Callable<T> work) throws InterruptedException {
        CompletableFuture<T> result = new CompletableFuture<>();
        new FxExecutor().execute(() -> {
            try {
                result.complete(work.call());
            } catch (Exception failed) {
                result.completeExceptionally(failed);
            }
        });
        try {
            return result.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }
}
