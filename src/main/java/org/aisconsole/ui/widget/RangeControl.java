package org.aisconsole.ui.widget;

import java.time.Duration;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import org.aisconsole.base.text.Texts;

/** How far back a chart goes. */
public final class RangeControl extends Choice<Duration> {
    /** Buttons for the ranges, bound to the property. */
    public RangeControl(List<Duration> ranges, Texts texts, ObjectProperty<Duration> chosen) {
        super(ranges, range -> words(range, texts), chosen);
    }

    private static String words(Duration range, Texts texts) {
        return TimeSpan.words(range, texts);
    }
}
