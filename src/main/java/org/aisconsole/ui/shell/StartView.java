package org.aisconsole.ui.shell;

import java.time.Instant;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.failure.FailureText;
import org.aisconsole.base.report.ErrorReport;
import org.aisconsole.base.text.Texts;
import org.aisconsole.ui.widget.CopyButton;
import org.aisconsole.ui.widget.Labels;
import org.aisconsole.ui.widget.States;

/** What the window shows while the servers start: one calm card with the present step, or why it did not work. */
public final class StartView extends StackPane {
    private final Texts texts;
    private final VBox card = new VBox();

    /** A view that follows the progress of the start. */
    public StartView(Texts texts) {
        this.texts = texts;
        getStyleClass().add("start");
        card.getStyleClass().addAll("card", "start-card");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getChildren().add(card);
    }

    /** Shows how far the start is. */
    public void showProgress(ObservableValue<String> step, ObservableValue<Number> fraction) {
        ProgressBar bar = new ProgressBar();
        bar.getStyleClass().add("small");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(fraction.map(Number::doubleValue));
        bar.setAccessibleText(texts.get("ui.start.title"));
        Label words = Labels.of("", "muted");
        words.textProperty().bind(step);
        card.getChildren()
                .setAll(
                        Labels.of("AIS Console", "page-title"),
                        Labels.wrapped(texts.get("ui.start.title"), "muted"),
                        bar,
                        words);
    }

    /** Shows why the start did not work at that moment, and offers to try again. */
    public void showFailure(Failure failure, Instant at, Runnable retry) {
        Button again = new Button(texts.get("ui.retry"));
        again.getStyleClass().add("accent");
        again.setOnAction(pressed -> retry.run());
        String report = ErrorReport.of(failure, at);
        CopyButton copy = CopyButton.named(texts.get("ui.failure.copy"), () -> report);
        card.getChildren().setAll(States.failed(FailureText.of(failure, texts), again, copy));
    }
}
