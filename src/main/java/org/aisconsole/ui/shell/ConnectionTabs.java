package org.aisconsole.ui.shell;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.aisconsole.base.text.Texts;
import org.aisconsole.ui.widget.Describe;
import org.aisconsole.ui.widget.EnvironmentChip;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

/** A tab for each open connection, in the colour of its environment; not there while only one is open. */
final class ConnectionTabs extends HBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final OpenConnectionsViewModel model;
    private final Texts texts;

    ConnectionTabs(OpenConnectionsViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("connection-tabs");
        managedProperty().bind(visibleProperty());
        model.open().addListener((ListChangeListener<Connection>) change -> show());
        model.currentProperty().addListener((property, before, now) -> show());
        show();
    }

    private void show() {
        List<Connection> open = model.open();
        setVisible(open.size() > 1);
        getChildren().setAll(open.stream().map(this::tab).toList());
    }

    private Node tab(Connection connection) {
        Label lock = new Label(null, new FontIcon(lockIcon(connection)));
        lock.setVisible(connection.lock().guarded());
        lock.setManaged(connection.lock().guarded());
        ToggleButton title = new ToggleButton(connection.title(), lock);
        title.getStyleClass().add("connection-tab-title");
        title.setSelected(connection.equals(model.currentProperty().get()));
        title.setOnAction(pressed -> {
            model.choose(connection.id());
            title.setSelected(true);
        });
        title.setAccessibleText(texts.get(
                "ui.tab.name",
                connection.title(),
                texts.get("ui.environment." + EnvironmentChip.word(connection.environment()))));
        HBox tab = new HBox(title, close(connection));
        tab.getStyleClass().addAll("connection-tab", EnvironmentChip.style(connection.environment()));
        tab.pseudoClassStateChanged(SELECTED, title.isSelected());
        return tab;
    }

    private static MaterialDesignL lockIcon(Connection connection) {
        return connection.lock().closed() ? MaterialDesignL.LOCK_OUTLINE : MaterialDesignL.LOCK_OPEN_OUTLINE;
    }

    private Node close(Connection connection) {
        Button close = new Button(null, new FontIcon(MaterialDesignC.CLOSE));
        close.getStyleClass().addAll("button-icon", "flat", "small");
        close.setOnAction(pressed -> model.close(connection));
        return Describe.as(close, texts.get("ui.connection.close", connection.title()));
    }
}
