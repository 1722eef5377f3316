package org.aisconsole.ui.widget;

import java.time.Duration;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ToggleButton;
import org.aisconsole.base.text.Texts;
import org.controlsfx.control.SegmentedButton;

/** A row of joined buttons, one of which holds: how far back a chart goes. */
public final class RangeControl extends SegmentedButton {
    /** Buttons for the ranges, bound to the property. */
    public RangeControl(List<Duration> ranges, Texts texts, ObjectProperty<Duration> chosen) {
        getStyleClass().add("range-control");
        for (Duration range : ranges) {
            getButtons().add(button(range, texts, chosen));
        }
    }

    private static ToggleButton button(Duration range, Texts texts, ObjectProperty<Duration> chosen) {
        ToggleButton button = new ToggleButton(TimeSpan.words(range, texts));
        button.setSelected(range.equals(chosen.get()));
        button.setOnAction(pressed -> {
            chosen.set(range);
            button.setSelected(true); // one always holds
        });
        chosen.addListener((property, before, now) -> button.setSelected(range.equals(now)));
        return button;
    }
}
