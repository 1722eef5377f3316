package org.aisconsole.ui.connection;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.failure.FailureText;
import org.aisconsole.base.secret.Secret;
import org.aisconsole.base.text.Texts;
import org.aisconsole.engine.connection.ConnectionProfile;
import org.aisconsole.ui.shell.SheetHost;
import org.aisconsole.ui.shell.UiContext;
import org.aisconsole.ui.widget.EnvironmentChip;
import org.aisconsole.ui.widget.Labels;

/**
 * Asks for a password on a sheet over the window.
 *
 * @param sheets shows the sheet
 * @param context knows whether passwords may be kept
 */
public record SheetPasswordPrompt(SheetHost sheets, UiContext context) implements PasswordPrompt {
    @Override
    public void ask(ConnectionProfile profile, ConnectionProfile.Role role, Failure refused, Answer answer) {
        sheets.showSheet(new Sheet(this, profile, role, refused, answer));
    }

    private boolean mayKeep() {
        return switch (context.settings().current().secrets().place()) {
            case KEYCHAIN, VAULT -> true;
            case UNDECIDED, ASK -> false;
        };
    }

    /** The sheet. */
    private static final class Sheet extends VBox {
        private final SheetPasswordPrompt prompt;
        private final Texts texts;
        private final Answer answer;
        private final PasswordField password = new PasswordField();
        private final CheckBox keep = new CheckBox();

        Sheet(
                SheetPasswordPrompt prompt,
                ConnectionProfile profile,
                ConnectionProfile.Role role,
                Failure refused,
                Answer answer) {
            this.prompt = prompt;
            this.texts = prompt.context.texts();
            this.answer = answer;
            getStyleClass().addAll("sheet", "password-sheet");
            setMaxHeight(Region.USE_PREF_SIZE);
            String title = texts.get("connections.password." + role.name().toLowerCase(Locale.ROOT));
            password.setAccessibleText(title);
            keep.setText(texts.get("connections.keep"));
            keep.setSelected(prompt.mayKeep());
            keep.setDisable(!prompt.mayKeep());
            FailureText why = FailureText.of(refused, texts);
            getChildren()
                    .addAll(
                            head(profile),
                            Labels.wrapped(why.what() + " " + why.why(), "muted"),
                            new VBox(Labels.of(title, "field-name"), password),
                            keep);
            if (!prompt.mayKeep()) {
                getChildren().add(Labels.wrapped(texts.get("connections.keep.hint"), "muted", "small"));
            }
            getChildren().add(buttons());
            focusedProperty().addListener((property, before, now) -> password.requestFocus());
        }

        private Node head(ConnectionProfile profile) {
            HBox head = new HBox(
                    Labels.of(texts.get("connections.password.title", profile.name()), "card-title"),
                    new EnvironmentChip(profile.environment(), texts));
            head.getStyleClass().add("sheet-head");
            return head;
        }

        private Node buttons() {
            Button cancel = new Button(texts.get("ui.cancel"));
            cancel.setCancelButton(true);
            cancel.setOnAction(pressed -> {
                prompt.sheets.closeSheet();
                answer.cancelled();
            });
            Button enter = new Button(texts.get("connections.password.enter"));
            enter.getStyleClass().add("accent");
            enter.setDefaultButton(true);
            enter.disableProperty().bind(password.textProperty().isEmpty());
            enter.setOnAction(pressed -> {
                Secret secret = Secret.of(password.getText());
                prompt.sheets.closeSheet();
                answer.entered(secret, keep.isSelected());
            });
            HBox buttons = new HBox(Labels.spring(), cancel, enter);
            buttons.getStyleClass().add("sheet-buttons");
            return buttons;
        }
    }
}
