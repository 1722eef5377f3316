package org.aisconsole.ui.shell;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.aisconsole.base.event.ConsoleEvent;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.ui.widget.EnvironmentChip;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;

/** The whole window: environment edge, top bar, navigation, the open screen, job bar, and the sheet over them. */
public final class ShellView extends StackPane {
    private final Map<String, Screen> screens = new HashMap<>();
    private final Map<String, Node> views = new HashMap<>();
    private final BorderPane frame = new BorderPane();
    private final Overlay overlay = new Overlay();
    private final Actions actions;
    private final UiContext context;
    private final NotificationBell bell;

    /**
     * The frame around some screens.
     *
     * @param connection what the top bar says
     * @param status what the job bar says at its right
     */
    public ShellView(
            UiContext context,
            ShellViewModel model,
            List<Screen> screens,
            Actions actions,
            ObservableValue<Connection> connection,
            ObservableValue<StatusLine> status) {
        this.context = context;
        this.actions = actions;
        getStyleClass().add("shell");
        screens.forEach(screen -> this.screens.put(screen.id(), screen));
        this.bell = new NotificationBell(model, notices(model, screens, context), context, titles(screens), this::openFailure);
        addNotices();
        frame.setTop(new VBox(edge(connection), new TopBar(context.texts(), connection, actions, bell)));
        frame.setLeft(new Navigation(screens, model.screenProperty()));
        frame.setBottom(new JobBar(model, context.texts(), status));
        Toasts toasts = new Toasts(model, context.texts(), this::openFailure);
        StackPane.setAlignment(toasts, Pos.BOTTOM_RIGHT);
        getChildren().addAll(frame, toasts, overlay);
        model.screenProperty().subscribe(this::open);
    }

    private static NoticesViewModel notices(ShellViewModel model, List<Screen> screens, UiContext context) {
        Map<String, String> about = new HashMap<>();
        screens.forEach(screen -> screen.subjects().forEach(subject -> about.put(subject, screen.id())));
        return new NoticesViewModel(model, about, context.clock(), context.zone());
    }

    private static Map<String, String> titles(List<Screen> screens) {
        return screens.stream().collect(Collectors.toMap(Screen::id, Screen::title));
    }

    private void addNotices() {
        KeyCombination keys = new KeyCodeCombination(KeyCode.N, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
        String title = context.texts().get("ui.action.notices");
        actions.add(new Action("notices", title, MaterialDesignB.BELL_OUTLINE, keys, bell::open));
    }

    private static Region edge(ObservableValue<Connection> connection) {
        Region edge = new Region();
        connection.subscribe(
                now -> edge.getStyleClass().setAll("environment-edge", EnvironmentChip.style(now.environment())));
        return edge;
    }

    private void open(String id) {
        Screen screen = screens.get(id);
        if (screen != null) {
            frame.setCenter(views.computeIfAbsent(id, first -> screen.view().get()));
        }
    }

    /** Lets the actions' shortcuts work in the scene that holds this view. */
    public void installShortcuts(Scene scene) {
        actions.install(scene);
    }

    /** Opens the command palette. */
    public void openPalette() {
        PaletteViewModel model = new PaletteViewModel(actions.entries());
        overlay.open(new CommandPalette(model, context.texts(), chosen -> {
            overlay.close();
            actions.get(chosen).run().run();
        }));
    }

    /** Opens the sheet of shortcuts. */
    public void openShortcuts() {
        overlay.open(new ShortcutSheet(actions, context.texts()));
    }

    private void openFailure(ConsoleEvent event) {
        if (event.failure() != null) {
            openFailure(event.failure(), event.at());
        }
    }

    /** Shows a failure in full. */
    public void openFailure(Failure failure, Instant at) {
        overlay.open(new FailureSheet(failure, at, context.texts(), overlay::close));
    }

    /** Closes whatever sheet is open. */
    public void closeSheet() {
        overlay.close();
    }
}
