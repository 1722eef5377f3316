package org.aisconsole.ui.identity;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.aisconsole.base.text.Texts;
import org.aisconsole.engine.identity.OneTimeCodes;
import org.aisconsole.ui.widget.CopyButton;
import org.aisconsole.ui.widget.Labels;

/** Gives an authenticator app its secret, and asks for one code as proof that it has it. */
final class CodeSheet extends FormSheet {
    private static final Pattern SECRET = Pattern.compile("secret=([A-Z2-7]+)");

    private final Texts texts;
    private final PeopleViewModel model;
    private final OneTimeCodes.Enrolment enrolment;
    private final TextField code = new TextField();

    CodeSheet(Texts texts, PeopleViewModel model, OneTimeCodes.Enrolment enrolment) {
        super(texts, model);
        this.texts = texts;
        this.model = model;
        this.enrolment = enrolment;
        code.setId("confirm-code");
        code.setPromptText(texts.get("people.signin.code.prompt"));
        code.setAccessibleText(texts.get("people.signin.code"));
        code.setOnAction(entered -> act());
        getChildren()
                .addAll(
                        Labels.of(texts.get("people.form.code"), "card-title"),
                        Labels.wrapped(texts.get("people.form.code.words"), "muted"),
                        secret(),
                        field("people.signin.code", code),
                        problem(),
                        buttons("people.form.code.do", code.textProperty().isEmpty(), this::act));
        focusedProperty().addListener((property, before, now) -> code.requestFocus());
    }

    private Node secret() {
        String uri = enrolment.uri().reveal();
        Matcher matcher = SECRET.matcher(uri);
        String key = matcher.find() ? matcher.group(1) : uri;
        TextField shown = new TextField(key.replaceAll("(.{4})(?=.)", "$1 "));
        shown.setEditable(false);
        shown.getStyleClass().add("monospace");
        shown.setAccessibleText(texts.get("people.form.code.key"));
        HBox.setHgrow(shown, Priority.ALWAYS);
        HBox row = new HBox(shown, CopyButton.named(texts.get("people.form.code.copy"), () -> uri));
        row.getStyleClass().add("field-row");
        return field("people.form.code.key", row);
    }

    private Node field(String key, Node control) {
        VBox field = new VBox(Labels.of(texts.get(key), "field-name"), control);
        field.getStyleClass().add("field");
        return field;
    }

    private void act() {
        model.confirmCode(enrolment, code.getText().replace(" ", ""));
    }
}
