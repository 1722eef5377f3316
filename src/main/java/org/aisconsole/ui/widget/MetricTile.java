package org.aisconsole.ui.widget;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import org.aisconsole.engine.monitor.MetricSeries;

/** One figure at a glance: title, value and unit, the shape of its past, a note, and a dot for how it stands. */
public final class MetricTile extends VBox {
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    private final Label figure = Labels.of("—", "tile-figure");
    private final Label unit = Labels.of("", "tile-unit");
    private final Label note = Labels.of("", "tile-note");
    private final Circle dot = Status.UNKNOWN.dot();
    private final Sparkline sparkline = new Sparkline();
    private final String title;

    /** A tile that knows nothing yet. */
    public MetricTile(String title) {
        this.title = title;
        HBox head = new HBox(Labels.of(title, "tile-title"), Labels.spring(), dot);
        HBox value = new HBox(figure, unit);
        head.getStyleClass().add("tile-head");
        value.getStyleClass().add("tile-value");
        getStyleClass().addAll("card", "tile");
        getChildren().addAll(head, value, sparkline, note);
    }

    /** Shows another reading. */
    public void show(TileReading reading, MetricSeries past) {
        figure.setText(reading.value().figure());
        unit.setText(reading.value().unit());
        note.setText(reading.note());
        reading.status().show(dot);
        pseudoClassStateChanged(STALE, reading.stale());
        States.mark(this, States.FAILED, reading.stale());
        States.mark(this, States.EMPTY, reading.age() == TileReading.Age.NONE);
        sparkline.show(past);
        setAccessibleText(title + ": " + reading.value().text() + ", " + reading.note());
    }
}
