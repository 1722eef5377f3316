package org.aisconsole.ui.widget;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;

/** A figure with a name, a note and a dot for how it stands. */
public final class FigureTile extends VBox {
    private final Label figure = Labels.of("—", "tile-figure");
    private final Label note = Labels.wrapped("", "tile-note");
    private final Circle dot = Status.UNKNOWN.dot();
    private final String title;

    /** A tile that shows nothing yet. */
    public FigureTile(String title) {
        this.title = title;
        HBox head = new HBox(Labels.of(title, "tile-title"), Labels.spring(), dot);
        head.getStyleClass().add("tile-head");
        getStyleClass().addAll("card", "tile");
        getChildren().addAll(head, figure, note);
    }

    /** Shows a figure, what it means, and how it stands. */
    public void show(String value, String words, Status status) {
        figure.setText(value);
        note.setText(words);
        status.show(dot);
        setAccessibleText(title + ": " + value + ", " + words);
    }
}
