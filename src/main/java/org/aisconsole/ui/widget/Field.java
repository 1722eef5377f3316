package org.aisconsole.ui.widget;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A control under its name, and below it what is wrong with it while something is. */
public final class Field extends VBox {
    /**
     * A field.
     *
     * @param problem what is wrong in the user's language; empty while nothing is
     */
    public Field(String name, Control control, ObservableValue<String> problem) {
        getStyleClass().add("field");
        Label wrong = Labels.wrapped("", "problem", "small");
        wrong.textProperty().bind(problem);
        wrong.visibleProperty().bind(problem.map(words -> !words.isEmpty()));
        wrong.managedProperty().bind(wrong.visibleProperty());
        control.setMaxWidth(Double.MAX_VALUE);
        if (control.getAccessibleText() == null) {
            control.setAccessibleText(name);
        }
        getChildren().addAll(Labels.of(name, "field-name"), control, wrong);
    }
}
