package org.aisconsole.ui.shell;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.aisconsole.base.text.Texts;
import org.aisconsole.ui.widget.Describe;
import org.aisconsole.ui.widget.EnvironmentChip;
import org.aisconsole.ui.widget.Labels;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/** The bar on top: which connection, the way into the palette, notifications, theme. */
final class TopBar extends HBox {
    private final Texts texts;

    TopBar(
            Texts texts,
            ObservableValue<Connection> connection,
            Actions actions,
            NotificationBell bell,
            LockButton lock) {
        this.texts = texts;
        getStyleClass().add("top-bar");
        getChildren()
                .addAll(
                        connection(connection, actions.get(Actions.CONNECTIONS)),
                        lock,
                        Labels.spring(),
                        search(actions),
                        Labels.spring(),
                        bell,
                        icon(actions.get(Actions.THEME)),
                        icon(actions.get(Actions.SHORTCUTS)));
    }

    /** Which connection is shown; pressing it leads to all of them. */
    private Node connection(ObservableValue<Connection> connection, Action manage) {
        Label title = Labels.of("", "connection-title");
        Label versions = Labels.of("", "muted", "small");
        title.textProperty()
                .bind(connection.map(now -> now.isOpen() ? now.title() : texts.get("ui.connection.none")));
        versions.textProperty().bind(connection.map(Connection::versions));
        HBox chipSlot = new HBox();
        chipSlot.setAlignment(Pos.CENTER);
        connection.subscribe(now -> chipSlot.getChildren()
                .setAll(now.isOpen() ? List.of(new EnvironmentChip(now.environment(), texts)) : List.of()));
        HBox row = new HBox(new FontIcon(MaterialDesignD.DATABASE), new VBox(title, versions), chipSlot);
        row.getStyleClass().add("connection");
        Button button = new Button(null, row);
        button.getStyleClass().addAll("flat", "connection-button");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(pressed -> manage.run().run());
        return Describe.as(button, manage.title());
    }

    private static Node search(Actions actions) {
        Action palette = actions.get(Actions.PALETTE);
        Label keys = Labels.of(palette.keys(), "key-cap");
        Button field = new Button(palette.title(), new FontIcon(MaterialDesignM.MAGNIFY));
        field.getStyleClass().add("palette-field");
        field.setMaxWidth(Double.MAX_VALUE);
        field.setAlignment(Pos.CENTER_LEFT);
        field.setOnAction(pressed -> palette.run().run());
        keys.setMouseTransparent(true);
        StackPane stack = new StackPane(field, keys);
        StackPane.setAlignment(keys, Pos.CENTER_RIGHT);
        stack.getStyleClass().add("palette-slot");
        return stack;
    }

    private static Button icon(Action action) {
        Button button = new Button(null, new FontIcon(action.icon()));
        button.getStyleClass().addAll("button-icon", "flat");
        button.setOnAction(pressed -> action.run().run());
        String keys = action.keys();
        return Describe.as(button, keys.isEmpty() ? action.title() : action.title() + " (" + keys + ")");
    }
}
