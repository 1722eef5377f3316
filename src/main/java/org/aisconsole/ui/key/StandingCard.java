package org.aisconsole.ui.key;

import javafx.beans.binding.BooleanExpression;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.failure.FailureText;
import org.aisconsole.base.text.Texts;
import org.aisconsole.engine.security.Reencryption.Standing;
import org.aisconsole.ui.shell.SheetHost;
import org.aisconsole.ui.widget.ConfirmSheet;
import org.aisconsole.ui.widget.Labels;
import org.aisconsole.ui.widget.Status;
import org.jspecify.annotations.Nullable;

/** Whether every value is under the current key, and the buttons that see to it. Who may not is told why below. */
final class StandingCard extends VBox {
    private final Texts texts;
    private final KeysViewModel model;
    private final SheetHost sheets;
    private final VBox content = new VBox();
    private final Button rotate = new Button();
    private final Button renew = new Button();

    StandingCard(Texts texts, KeysViewModel model, SheetHost sheets) {
        this.texts = texts;
        this.model = model;
        this.sheets = sheets;
        getStyleClass().add("card");
        content.getStyleClass().add("verdict");
        HBox.setHgrow(content, Priority.ALWAYS);
        HBox row = new HBox(content, button(renew, "renew-keys"), button(rotate, "rotate-keys"));
        row.getStyleClass().add("verdict-row");
        rotate.setText(texts.get("keyring.rotate"));
        renew.setText(texts.get("keyring.renew"));
        rotate.setOnAction(pressed -> confirm());
        renew.setOnAction(pressed -> model.renew());
        rotate.getStyleClass().add("accent");
        renew.managedProperty().bind(renew.visibleProperty());
        getChildren().addAll(row, reason());
        model.standingProperty().subscribe(now -> show(now, model.runningProperty().get()));
        model.runningProperty().subscribe(running -> show(model.standingProperty().get(), running));
    }

    private Button button(Button button, String id) {
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        BooleanExpression mayNot = model.obstacleProperty().isNotNull();
        button.disableProperty().bind(mayNot.or(model.runningProperty()));
        return button;
    }

    private Label reason() {
        Label reason = Labels.wrapped("", "muted", "small");
        reason.textProperty().bind(model.obstacleProperty().map(this::why).orElse(""));
        reason.visibleProperty().bind(model.obstacleProperty().isNotNull());
        reason.managedProperty().bind(reason.visibleProperty());
        rotate.accessibleHelpProperty().bind(reason.textProperty());
        renew.accessibleHelpProperty().bind(reason.textProperty());
        return reason;
    }

    private String why(@Nullable Failure obstacle) {
        return obstacle == null ? "" : FailureText.of(obstacle, texts).paragraph();
    }

    private void show(@Nullable Standing standing, boolean running) {
        content.getChildren().clear();
        renew.setVisible(standing != null && standing.isUnfinished());
        if (running) {
            say(Status.UNKNOWN, texts.get("keyring.running"), texts.get("keyring.running.next"));
        } else if (standing == null) {
            say(Status.UNKNOWN, texts.get("keyring.reading"), "");
        } else if (standing.isUnfinished()) {
            say(Status.WARNING, texts.get("keyring.unfinished", standing.outdated() - standing.unreadable()), texts.get("keyring.unfinished.next"));
        } else if (standing.unreadable() == 0) {
            say(Status.GOOD, texts.get("keyring.finished"), texts.get("keyring.finished.next"));
        }
        if (!running && standing != null && standing.unreadable() > 0) {
            say(Status.BAD, texts.get("keyring.unreadable", standing.unreadable()), texts.get("keyring.unreadable.next"));
        }
    }

    private void say(Status status, String words, String detail) {
        HBox head = new HBox(status.dot(), Labels.wrapped(words, "state-title"));
        head.getStyleClass().add("verdict-head");
        content.getChildren().addAll(head, Labels.wrapped(detail, "muted", "small"));
    }

    private void confirm() {
        sheets.showSheet(new ConfirmSheet(
                texts,
                new ConfirmSheet.Question(
                        texts.get("keyring.rotate.title"), texts.get("keyring.rotate.words"), texts.get("keyring.rotate.do"), null, ""),
                model::rotate,
                sheets::closeSheet));
    }
}
