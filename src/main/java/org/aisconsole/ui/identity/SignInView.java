package org.aisconsole.ui.identity;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.aisconsole.base.failure.FailureText;
import org.aisconsole.base.secret.Secret;
import org.aisconsole.base.text.Texts;
import org.aisconsole.ui.widget.Labels;
import org.aisconsole.ui.widget.ProblemLabel;

/** Stands in the window's place while nobody is signed in: name, password, and a code once it is asked for. */
public final class SignInView extends StackPane {
    private final Texts texts;
    private final SignInViewModel model;
    private final TextField name = new TextField();
    private final PasswordField password = new PasswordField();
    private final TextField code = new TextField();

    /** The view. */
    public SignInView(Texts texts, SignInViewModel model) {
        this.texts = texts;
        this.model = model;
        getStyleClass().addAll("start", "sign-in");
        name.setId("sign-in-name");
        password.setId("sign-in-password");
        code.setId("sign-in-code");
        code.setPromptText(texts.get("people.signin.code.prompt"));
        name.setOnAction(entered -> password.requestFocus());
        password.setOnAction(entered -> enter());
        code.setOnAction(entered -> enter());
        Node codeField = field("people.signin.code", code);
        codeField.visibleProperty().bind(model.codeNeededProperty());
        codeField.managedProperty().bind(codeField.visibleProperty());
        VBox card = new VBox(
                Labels.of("AIS Console", "page-title"),
                Labels.wrapped(texts.get("people.signin.words"), "muted"),
                field("people.signin.name", name),
                field("people.signin.password", password),
                codeField,
                problem(),
                buttons());
        card.getStyleClass().addAll("card", "start-card");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        card.disableProperty().bind(model.busyProperty());
        getChildren().add(card);
        follow();
    }

    private void follow() {
        model.lastNameProperty().subscribe(name::setText);
        model.codeNeededProperty().subscribe(needed -> {
            if (needed) {
                code.requestFocus();
            }
        });
        model.failureProperty().subscribe(failure -> {
            if (failure != null) {
                (model.codeNeededProperty().get() ? code : password).requestFocus();
                password.selectAll();
            }
        });
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                (name.getText().isEmpty() ? name : password).requestFocus();
            }
        });
    }

    private Node field(String key, Control control) {
        Label label = Labels.of(texts.get(key), "field-name");
        label.setLabelFor(control);
        control.setAccessibleText(label.getText());
        VBox field = new VBox(label, control);
        field.getStyleClass().add("field");
        return field;
    }

    private Node problem() {
        return new ProblemLabel(
                model.failureProperty(), failure -> FailureText.of(failure, texts).paragraph());
    }

    private Node buttons() {
        Button enter = new Button(texts.get("people.signin.enter"));
        enter.setId("sign-in");
        enter.getStyleClass().add("accent");
        enter.setDefaultButton(true);
        enter.disableProperty().bind(name.textProperty().isEmpty().or(password.textProperty().isEmpty()));
        enter.setOnAction(pressed -> enter());
        HBox buttons = new HBox(Labels.spring(), enter);
        buttons.getStyleClass().add("sheet-buttons");
        return buttons;
    }

    private void enter() {
        if (!name.getText().isBlank() && !password.getText().isEmpty()) {
            String typed = code.getText().strip();
            code.clear(); // it works once
            model.signIn(name.getText(), Secret.of(password.getText()), typed);
        }
    }

    /** Forgets what was typed, but for the name. */
    public void clear() {
        password.clear();
        code.clear();
    }
}
