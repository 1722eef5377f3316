package org.aisconsole.ui.widget;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.failure.FailureText;
import org.aisconsole.base.text.Texts;
import org.jspecify.annotations.Nullable;

/** Where a screen says that its content cannot be had, why, and lets the user try again; takes no room while nothing is wrong. */
public final class FailurePlace extends VBox {
    /**
     * A place that follows a failure.
     *
     * @param failed what is wrong; null while nothing is
     * @param retry tries again
     */
    public FailurePlace(Texts texts, ObservableValue<@Nullable Failure> failed, Runnable retry) {
        managedProperty().bind(visibleProperty());
        failed.subscribe(failure -> {
            setVisible(failure != null);
            getChildren().clear();
            if (failure != null) {
                Button again = new Button(texts.get("ui.retry"));
                again.setOnAction(pressed -> retry.run());
                getChildren().add(States.failed(FailureText.of(failure, texts), again));
            }
        });
    }
}
