package org.aisconsole.ui.watch;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.aisconsole.base.text.Texts;
import org.aisconsole.ui.widget.States;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;

/**
 * What stands in a table without rows. That there are none is said only when it is known: whoever may not look, or cannot since
 * the store is away, must not read that all is well.
 *
 * @param texts the user's language
 * @param model whether it is known
 */
record WatchPlaceholder(Texts texts, WatchViewModel model) {
    /**
     * A placeholder.
     *
     * @param none what says that there are no rows
     */
    Node of(Node none) {
        Node unknown = States.empty(
                MaterialDesignE.EYE_OFF_OUTLINE, texts.get("watch.unknown"), texts.get("watch.unknown.next"));
        ObservableValue<Boolean> failed = model.failureProperty().map(failure -> true).orElse(false);
        unknown.visibleProperty().bind(failed);
        none.visibleProperty().bind(model.readProperty().flatMap(read -> failed.map(wrong -> read && !wrong)));
        return new StackPane(none, unknown);
    }
}
