package org.aisconsole.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;

/**
 * Sheets over the window, the latest in sight: Escape and a click beside it put it away, and the one before it is back. While
 * there is one, the window behind it keeps its focus for later.
 */
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

    /** Shows a sheet over those that are open, and gives it the focus. */
    void open(Node sheet) {
        getChildren().forEach(below -> below.setVisible(false));
        getChildren().add(sheet);
        setVisible(true);
        sheet.requestFocus();
    }

    /** Puts the latest sheet away. */
    void close() {
        if (!getChildren().isEmpty()) {
            getChildren().removeLast();
        }
        if (getChildren().isEmpty()) {
            setVisible(false);
            return;
        }
        Node below = getChildren().getLast();
        below.setVisible(true);
        below.requestFocus();
    }
}
