package org.aisconsole.ui.widget;

import javafx.scene.shape.Circle;

/** How a thing stands, as a coloured dot; always beside a word, since colour alone tells some people nothing. */
public enum Status {
    /** Works. */
    GOOD("success"),
    /** Needs attention. */
    WARNING("warning"),
    /** Does not work. */
    BAD("danger"),
    /** Nothing is known. */
    UNKNOWN("neutral");

    private final String style;

    Status(String style) {
        this.style = style;
    }

    /** The style class of its colours. */
    public String style() {
        return style;
    }

    /** A dot in its colour. */
    public Circle dot() {
        Circle dot = new Circle(4);
        show(dot);
        return dot;
    }

    /** Colours an existing dot. */
    public void show(Circle dot) {
        dot.getStyleClass().setAll("status-dot", style);
    }
}
