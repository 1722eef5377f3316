package org.aisconsole.ui.dashboard;

import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.aisconsole.base.failure.FailureText;
import org.aisconsole.base.text.Texts;
import org.aisconsole.ui.widget.Labels;
import org.aisconsole.ui.widget.States;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;

/** Says that the past could not be read, why, what to do, and that live figures go on. */
final class PastNotice extends HBox {
    PastNotice(FailureText failure, Texts texts, Runnable retry) {
        VBox words = new VBox(
                Labels.wrapped(texts.get("dashboard.past.failed"), "state-title"),
                Labels.wrapped(failure.what() + " " + failure.why(), "muted"),
                Labels.wrapped(failure.remedy(), "muted"));
        HBox.setHgrow(words, Priority.ALWAYS);
        Button again = new Button(texts.get("ui.retry"));
        again.setMinWidth(USE_PREF_SIZE);
        again.setOnAction(pressed -> retry.run());
        getStyleClass().addAll("card", "past-notice", States.FAILED);
        getChildren().addAll(new FontIcon(MaterialDesignD.DATABASE_ALERT_OUTLINE), words, again);
    }
}
