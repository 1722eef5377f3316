package org.aisconsole.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;

/** A sheet over the window: closes by Escape and by a click beside it, and keeps the window's focus until then. */
final class Overlay extends StackPane {
    Overlay() {
        getStyleClass().add("overlay");
        setVisible(false);
        setAlignment(Pos.TOP_CENTER);
        setOnMouseClicked(click -> {
            if (click.getTarget() == this) {
                close();
            }
        });
        setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                close();
                key.consume();
            }
        });
    }

    /** Shows a sheet and gives it the focus. */
    void open(Node sheet) {
        getChildren().setAll(sheet);
        setVisible(true);
        sheet.requestFocus();
    }

    void close() {
        setVisible(false);
        getChildren().clear();
    }
}
