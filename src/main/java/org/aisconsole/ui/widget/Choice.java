package org.aisconsole.ui.widget;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ToggleButton;
import org.controlsfx.control.SegmentedButton;

/** A row of joined buttons, one of which holds. */
public class Choice<T> extends SegmentedButton {
    /**
     * Buttons for some values, bound to the property.
     *
     * @param words what a value is called in the user's language
     */
    public Choice(List<T> values, Function<? super T, String> words, ObjectProperty<T> chosen) {
        getStyleClass().add("choice");
        for (T value : values) {
            getButtons().add(button(value, words.apply(value), chosen));
        }
    }

    private static <T> ToggleButton button(T value, String words, ObjectProperty<T> chosen) {
        ToggleButton button = new ToggleButton(words);
        button.setMinWidth(USE_PREF_SIZE); // half a word is no choice
        button.setSelected(value.equals(chosen.get()));
        button.setOnAction(pressed -> {
            chosen.set(value);
            button.setSelected(true); // one always holds
        });
        chosen.addListener((property, before, now) -> button.setSelected(value.equals(now)));
        return button;
    }
}
