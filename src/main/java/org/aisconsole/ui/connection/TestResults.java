package org.aisconsole.ui.connection;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.aisconsole.base.failure.FailureText;
import org.aisconsole.base.text.Texts;
import org.aisconsole.engine.connection.StepResult;
import org.aisconsole.ui.widget.CopyButton;
import org.aisconsole.ui.widget.Labels;
import org.aisconsole.ui.widget.Status;

/** The steps of a test as they come: how each went, how long it took, and what to do about one that failed. */
final class TestResults extends VBox {
    private final ConnectionTestViewModel model;
    private final Texts texts;

    TestResults(ConnectionTestViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("test-results");
        model.results().addListener((ListChangeListener<StepResult>) change -> show());
        show();
    }

    private void show() {
        List<StepResult> results = model.results();
        setVisible(!results.isEmpty());
        setManaged(isVisible());
        getChildren().clear();
        String server = "";
        for (StepResult result : results) {
            if (!result.server().equals(server)) {
                server = result.server();
                getChildren().add(head(server, getChildren().isEmpty()));
            }
            getChildren().add(row(result));
        }
    }

    private Node head(String server, boolean first) {
        HBox head = new HBox(Labels.of(server, "card-title"), Labels.spring());
        head.getStyleClass().add("test-head");
        if (first) {
            head.getChildren().add(CopyButton.beside(texts.get("connections.test.copy"), model::text));
        }
        return head;
    }

    private Node row(StepResult result) {
        Label step = Labels.of(texts.get("connection.step." + result.step().key()), "test-step");
        step.setGraphic(status(result.state()).dot());
        Label took = Labels.of(ConnectionTestViewModel.millis(result.took()), "muted", "figures", "test-took");
        VBox words = new VBox(Labels.wrapped(texts.get(result.detail())));
        if (result.failure() != null) {
            FailureText failure = FailureText.of(result.failure(), texts);
            words.getChildren().setAll(
                    Labels.wrapped(failure.what()),
                    Labels.wrapped(failure.why(), "muted", "small"),
                    Labels.wrapped(failure.remedy(), "small"));
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(step, took, words);
        row.getStyleClass().add("test-row");
        return row;
    }

    private static Status status(StepResult.State state) {
        return switch (state) {
            case OK -> Status.GOOD;
            case WARNING -> Status.WARNING;
            case FAILED -> Status.BAD;
            case SKIPPED -> Status.UNKNOWN;
        };
    }
}
