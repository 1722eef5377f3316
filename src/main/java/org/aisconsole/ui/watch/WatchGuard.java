package org.aisconsole.ui.watch;

import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.failure.FailureText;
import org.aisconsole.base.text.Texts;
import org.aisconsole.ui.widget.Labels;
import org.jspecify.annotations.Nullable;

/** Greys buttons out for whoever may not press them, and says why: whoever sees what there is knows whom to ask. */
final class WatchGuard {
    private final ObservableValue<Boolean> mayNot;
    private final ObservableValue<String> words;
    private final ObservableValue<String> why;

    WatchGuard(Texts texts, ObservableValue<? extends @Nullable Failure> obstacle) {
        this.mayNot = obstacle.map(failure -> true).orElse(false);
        this.words = obstacle.map(failure -> FailureText.of(failure, texts).paragraph()).orElse("");
        this.why = obstacle.map(failure -> FailureText.of(failure, texts).why()).orElse("");
    }

    /**
     * Greys a button out while its user may not press it, or while there is nothing to be done by it.
     *
     * @param idle whether there is nothing to be done
     */
    void guard(Button button, ObservableBooleanValue idle) {
        button.setMinWidth(Button.USE_PREF_SIZE); // half a word is no button
        button.disableProperty().bind(mayNot.flatMap(refused -> refused ? mayNot : idle));
        button.accessibleHelpProperty().bind(words);
    }

    /** The reason, where there is one. */
    Label reason() {
        Label reason = Labels.wrapped("", "muted", "small");
        reason.getStyleClass().add("watch-reason");
        reason.textProperty().bind(why);
        reason.visibleProperty().bind(mayNot);
        reason.managedProperty().bind(mayNot);
        return reason;
    }
}
