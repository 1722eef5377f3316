package org.aisconsole.ui.limit;

import javafx.scene.control.ProgressBar;
import org.aisconsole.ui.widget.Status;

/** How full a window is; the words beside it say it too. */
final class UseBar extends ProgressBar {
    private static final double WARNING = 0.8;

    /**
     * A bar.
     *
     * @param fullness 0 to 1; more is drawn as full
     */
    UseBar(double fullness) {
        super(Math.min(1, fullness));
        getStyleClass().addAll("use-bar", status(fullness).style());
        setMouseTransparent(true);
        setFocusTraversable(false);
    }

    /** How such a window stands. */
    static Status status(double fullness) {
        return fullness >= 1 ? Status.BAD : fullness >= WARNING ? Status.WARNING : Status.GOOD;
    }
}
