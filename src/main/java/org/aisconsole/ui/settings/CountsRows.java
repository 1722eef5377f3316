package org.aisconsole.ui.settings;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.aisconsole.base.failure.FailureText;
import org.aisconsole.base.secret.Secret;
import org.aisconsole.base.text.Texts;
import org.aisconsole.engine.limit.CountingUser;
import org.aisconsole.ui.widget.CopyButton;
import org.aisconsole.ui.widget.Labels;
import org.aisconsole.ui.widget.ProblemLabel;

/** The password of the Redis that counts rate limits, and the command that makes a user for it. */
final class CountsRows {
    private final Texts texts;
    private final CountsViewModel model;

    CountsRows(Texts texts, CountsViewModel model) {
        this.texts = texts;
        this.model = model;
    }

    Node password() {
        PasswordField field = new PasswordField();
        field.setId("limits-password");
        Button keep = new Button(texts.get("settings.limits.keep"));
        keep.setMinWidth(Button.USE_PREF_SIZE);
        keep.disableProperty().bind(field.textProperty().isEmpty().or(model.busyProperty()));
        Runnable act = () -> {
            model.keep(Secret.of(field.getText()));
            field.clear();
        };
        keep.setOnAction(pressed -> act.run());
        field.setOnAction(entered -> {
            if (!keep.isDisabled()) {
                act.run();
            }
        });
        VBox row = row("settings.limits.password", field, keep);
        row.getChildren().add(new ProblemLabel(
                model.failureProperty(), failure -> FailureText.of(failure, texts).paragraph()));
        return row;
    }

    Node user() {
        TextField command = new TextField(CountingUser.command());
        command.setEditable(false);
        command.getStyleClass().add("monospace");
        return row(
                "settings.limits.acl",
                command,
                CopyButton.beside(texts.get("settings.limits.acl.copy"), CountingUser::command));
    }

    private VBox row(String key, TextField field, Button button) {
        field.setAccessibleText(texts.get(key));
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox line = new HBox(field, button);
        line.getStyleClass().add("field-row");
        VBox stack = new VBox(
                new VBox(Labels.of(texts.get(key)), Labels.wrapped(texts.get(key + ".hint"), "muted", "small")), line);
        stack.getStyleClass().add("setting-stack");
        VBox row = new VBox(stack);
        row.getStyleClass().add("setting-row");
        return row;
    }
}
