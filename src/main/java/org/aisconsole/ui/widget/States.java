package org.aisconsole.ui.widget;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.aisconsole.base.failure.FailureText;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/** What stands where content cannot: nothing yet, nothing at all, or a failure. The tour looks for these styles. */
public final class States {
    /** Style class of the state that says a part failed. */
    public static final String FAILED = "failed-state";

    /** Style class of the state that says a part has nothing to show. */
    public static final String EMPTY = "empty-state";

    private States() {}

    /** Lets a part carry a state's style class, or not. */
    static void mark(Node part, String state, boolean holds) {
        part.getStyleClass().remove(state);
        if (holds) {
            part.getStyleClass().add(state);
        }
    }

    /** One sentence on why there is nothing, and what would change that. */
    public static Node empty(Ikon icon, String sentence, String next) {
        VBox state = new VBox(new FontIcon(icon), Labels.wrapped(sentence, "state-title"), Labels.wrapped(next, "muted"));
        state.getStyleClass().addAll("state", EMPTY);
        return state;
    }

    /** What happened, why, and what to do, with what may follow. */
    public static Node failed(FailureText failure, Button... actions) {
        VBox state = new VBox(
                new FontIcon(MaterialDesignA.ALERT_CIRCLE_OUTLINE),
                Labels.wrapped(failure.what(), "state-title"),
                Labels.wrapped(failure.why(), "muted"),
                Labels.wrapped(failure.remedy()));
        HBox row = new HBox(actions);
        row.getStyleClass().add("state-actions");
        state.getChildren().add(row);
        state.getStyleClass().addAll("state", FAILED);
        return state;
    }
}
