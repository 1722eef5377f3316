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
import org.aisconsole.ui.widget.States;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;

/** The whole window: environment edge, top bar, navigation, the open screen, job bar, and the sheet over them. */
public final class ShellView extends StackPane implements SheetHost {
    private final Map<String, Screen> screens = new HashMap<>();
    private final Map<String, Node> views = new HashMap<>();
    private final BorderPane frame = new BorderPane();
    private final Overlay overlay = new Overlay();
    private final Actions actions;
    private final UiContext context;
    private final ShellViewModel model;
    private final OpenConnectionsViewModel connections;
    private final NotificationBell bell;

    /**
     * The frame around some screens.
     *
     * @param connections what is open, and which of it is shown
     * @param status what the job bar says at its right
     */
    public ShellView(
            UiContext context,
            ShellViewModel model,
            List<Screen> screens,
            Actions actions,
            OpenConnectionsViewModel connections,
            ObservableValue<StatusLine> status) {
        this.context = context;
        this.model = model;
        this.actions = actions;
        this.connections = connections;
        getStyleClass().add("shell");
        screens.forEach(screen -> this.screens.put(screen.id(), screen));
        this.bell = new NotificationBell(model, notices(model, screens, context), context, titles(screens), this::openFailure);
        addNotices();
        LockButton lock = new LockButton(connections, context.texts(), context.clock(), this::openUnlock);
        frame.setTop(new VBox(
                edge(connections.currentProperty()),
                new TopBar(context.texts(), connections.currentProperty(), actions, bell, lock),
                new ConnectionTabs(connections, context.texts())));
        frame.setLeft(new Navigation(screens, model.screenProperty()));
        frame.setBottom(new JobBar(model, context.texts(), status));
        Toasts toasts = new Toasts(model, context.texts(), this::openFailure);
        StackPane.setAlignment(toasts, Pos.BOTTOM_RIGHT);
        getChildren().addAll(frame, toasts, overlay);
        model.screenProperty().addListener((property, before, now) -> show());
        connections.currentProperty().addListener((property, before, now) -> connectionChanged(before, now));
        show();
    }

    private void connectionChanged(Connection before, Connection now) {
        forgetClosed();
        if (!before.id().equals(now.id())) {
            show();
        }
    }

    /** Ends the views of connections that are not open any more. */
    private void forgetClosed() {
        List<String> open = connections.open().stream().map(Connection::id).toList();
        views.entrySet().removeIf(entry -> {
            String owner = entry.getKey().substring(0, entry.getKey().indexOf('/'));
            boolean gone = !owner.isEmpty() && !open.contains(owner);
            if (gone && entry.getValue() instanceof Ending ending) {
                ending.end();
            }
            return gone;
        });
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

    private void show() {
        Screen screen = screens.get(model.screenProperty().get());
        if (screen == null) {
            return;
        }
        Connection connection = connections.currentProperty().get();
        if (screen.perConnection() && !connection.isOpen()) {
            frame.setCenter(States.empty(
                    MaterialDesignD.DATABASE_OFF_OUTLINE,
                    context.texts().get("ui.connection.none"),
                    context.texts().get("ui.connection.none.next")));
            return;
        }
        String key = (screen.perConnection() ? connection.id() : "") + "/" + screen.id();
        frame.setCenter(views.computeIfAbsent(key, first -> screen.view().get()));
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

    /** Opens the documentation. */
    public void openDocumentation() {
        overlay.open(new DocumentSheet(context.texts(), overlay::close));
    }

    /** Asks why the connection that is shown is to be unlocked, and unlocks it. */
    public void openUnlock() {
        if (connections.currentProperty().get().lock().closed()) {
            overlay.open(new UnlockSheet(connections, context.texts(), overlay::close));
        }
    }

    @Override
    public void showSheet(Node sheet) {
        overlay.open(sheet);
    }

    @Override
    public void closeSheet() {
        overlay.close();
    }
}
