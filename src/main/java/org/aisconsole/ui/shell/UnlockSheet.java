package org.aisconsole.ui.shell;

import java.time.Duration;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.aisconsole.base.failure.FailureText;
import org.aisconsole.base.text.Texts;
import org.aisconsole.ui.widget.Choice;
import org.aisconsole.ui.widget.EnvironmentChip;
import org.aisconsole.ui.widget.Labels;

/** Asks why production is to be unlocked, and for how long. */
final class UnlockSheet extends VBox {
    private static final List<Duration> TIMES =
            List.of(Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofMinutes(60));

    private final OpenConnectionsViewModel model;
    private final Texts texts;
    private final TextField reason = new TextField();
    private final ObjectProperty<Duration> time = new SimpleObjectProperty<>(TIMES.getFirst());

    /**
     * A sheet for the connection that is shown.
     *
     * @param close puts the sheet away
     */
    UnlockSheet(OpenConnectionsViewModel model, Texts texts, Runnable close) {
        this.model = model;
        this.texts = texts;
        Connection connection = model.currentProperty().get();
        getStyleClass().addAll("sheet", "danger-sheet", EnvironmentChip.style(connection.environment()));
        setMaxHeight(Region.USE_PREF_SIZE);
        reason.setPromptText(texts.get("ui.unlock.reason.prompt"));
        reason.setAccessibleText(texts.get("ui.unlock.reason"));
        getChildren()
                .addAll(
                        head(connection),
                        Labels.wrapped(texts.get("ui.unlock.words"), "muted"),
                        field("ui.unlock.reason", reason),
                        field("ui.unlock.time", new Choice<>(TIMES, this::words, time)),
                        obstacle(),
                        buttons(connection, close));
        focusedProperty().addListener((property, before, now) -> reason.requestFocus());
    }

    private Node head(Connection connection) {
        HBox head = new HBox(
                Labels.of(texts.get("ui.unlock.title", connection.title()), "card-title"),
                new EnvironmentChip(connection.environment(), texts));
        head.getStyleClass().add("sheet-head");
        return head;
    }

    /** What keeps whoever is here from it; takes no room if nothing does. */
    private Node obstacle() {
        Label obstacle = Labels.wrapped(
                model.unlockObstacle()
                        .map(failure -> FailureText.of(failure, texts).paragraph())
                        .orElse(""),
                "problem");
        obstacle.setVisible(!obstacle.getText().isEmpty());
        obstacle.setManaged(obstacle.isVisible());
        return obstacle;
    }

    private Node field(String key, Node control) {
        VBox field = new VBox(Labels.of(texts.get(key), "field-name"), control);
        field.getStyleClass().add("field");
        return field;
    }

    private String words(Duration minutes) {
        return texts.get("ui.range.minutes", minutes.toMinutes());
    }

    private Node buttons(Connection connection, Runnable close) {
        Button cancel = new Button(texts.get("ui.cancel"));
        cancel.setOnAction(pressed -> close.run());
        Button unlock = new Button();
        unlock.getStyleClass().add("danger");
        unlock.setDefaultButton(true);
        unlock.textProperty()
                .bind(time.map(chosen -> texts.get("ui.unlock.do", connection.title(), chosen.toMinutes())));
        boolean refused = model.unlockObstacle().isPresent();
        unlock.disableProperty().bind(reason.textProperty().map(words -> refused || words.isBlank()));
        unlock.setOnAction(pressed -> {
            model.unlock(time.get(), reason.getText());
            close.run();
        });
        HBox buttons = new HBox(Labels.spring(), cancel, unlock);
        buttons.getStyleClass().add("sheet-buttons");
        return buttons;
    }
}
