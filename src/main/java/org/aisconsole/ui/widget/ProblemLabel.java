package org.aisconsole.ui.widget;

import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/** Says what is wrong, beside what is wrong; takes no room while nothing is. */
public final class ProblemLabel extends Label {
    /**
     * Follows a problem.
     *
     * @param problem null while there is none
     * @param words how it is said
     */
    public <T> ProblemLabel(ObservableValue<@Nullable T> problem, Function<T, String> words) {
        getStyleClass().addAll("problem", "small");
        setWrapText(true);
        setMaxWidth(Double.MAX_VALUE);
        setMinHeight(USE_PREF_SIZE);
        problem.subscribe(now -> {
            setText(now == null ? "" : words.apply(now));
            setVisible(now != null);
            setManaged(now != null);
        });
    }
}
