package org.aisconsole.ui.shell;

import java.time.Instant;
import java.util.Locale;
import java.util.function.Consumer;
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
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

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

    /** Where a user wants to begin. */
    public enum Beginning {
        /** With the embedded suite. */
        SUITE(MaterialDesignC.COMPASS_OUTLINE),
        /** With servers of their own. */
        SERVERS(MaterialDesignL.LAN_CONNECT),
        /** With something to read. */
        DOCUMENTATION(MaterialDesignB.BOOK_OPEN_OUTLINE);

        @SuppressWarnings("ImmutableEnumChecker") // icons are constants
        private final Ikon icon;

        Beginning(Ikon icon) {
            this.icon = icon;
        }
    }

    /**
     * Asks where to begin, while the start goes on below.
     *
     * @param chosen is told the answer
     */
    public void showWelcome(
            ObservableValue<String> step, ObservableValue<Number> fraction, Consumer<Beginning> chosen) {
        showProgress(step, fraction);
        VBox choices = new VBox();
        choices.getStyleClass().add("welcome");
        for (Beginning beginning : Beginning.values()) {
            choices.getChildren().add(choice(beginning, choices, chosen));
        }
        card.getChildren().set(1, Labels.wrapped(texts.get("ui.welcome.words"), "muted"));
        card.getChildren().add(2, choices);
    }

    private Button choice(Beginning beginning, VBox choices, Consumer<Beginning> chosen) {
        String key = "ui.welcome." + beginning.name().toLowerCase(Locale.ROOT);
        Button choice = new Button(texts.get(key), new FontIcon(beginning.icon));
        choice.setId("welcome-" + beginning.name().toLowerCase(Locale.ROOT));
        choice.getStyleClass().add("welcome-choice");
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setOnAction(pressed -> {
            choices.setDisable(true); // the window comes as soon as the servers are up
            chosen.accept(beginning);
        });
        return choice;
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
