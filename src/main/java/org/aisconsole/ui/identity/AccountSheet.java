package org.aisconsole.ui.identity;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.aisconsole.base.identity.Role;
import org.aisconsole.base.secret.Secret;
import org.aisconsole.base.text.Texts;
import org.aisconsole.engine.identity.Account;
import org.aisconsole.engine.identity.PasswordRules;
import org.aisconsole.ui.identity.PeopleViewModel.Form;
import org.aisconsole.ui.widget.Labels;

/** The form for what is about to be done with an account: which fields it has depends on that. */
final class AccountSheet extends FormSheet {
    private final Texts texts;
    private final PeopleViewModel model;
    private final Form form;
    private final TextField name = new TextField();
    private final PasswordField password = new PasswordField();
    private final PasswordField again = new PasswordField();
    private final Map<Role, CheckBox> roles = new EnumMap<>(Role.class);

    AccountSheet(Texts texts, PeopleViewModel model, Form form) {
        super(texts, model);
        this.texts = texts;
        this.model = model;
        this.form = form;
        getChildren().add(Labels.of(title(), "card-title"));
        getChildren().add(Labels.wrapped(texts.get("people.form." + word() + ".words"), "muted"));
        getChildren().addAll(fields());
        getChildren().addAll(problem(), buttons("people.form." + word() + ".do", incomplete(), this::act));
        focusedProperty().addListener((property, before, now) -> first().requestFocus());
    }

    private String word() {
        return form.name().toLowerCase(Locale.ROOT);
    }

    private String title() {
        Account account = model.selectedProperty().get();
        return texts.get("people.form." + word(), account == null ? "" : account.name());
    }

    private List<Node> fields() {
        List<Node> fields = new ArrayList<>();
        if (form == Form.TEAM || form == Form.ADD) {
            name.setId("account-name");
            fields.add(field("people.form.name", name));
        }
        if (form == Form.ADD || form == Form.ROLES) {
            fields.add(roles());
        }
        if (form != Form.ROLES) {
            password.setId("account-password");
            again.setId("account-again");
            password.setPromptText(texts.get("people.form.length", PasswordRules.LEAST));
            fields.add(field("people.form.password.new", password));
            fields.add(field("people.form.again", again));
        }
        return fields;
    }

    private Node field(String key, TextField control) {
        Label label = Labels.of(texts.get(key), "field-name");
        label.setLabelFor(control);
        control.setAccessibleText(label.getText());
        control.setOnAction(entered -> act());
        VBox field = new VBox(label, control);
        field.getStyleClass().add("field");
        return field;
    }

    private Node roles() {
        VBox box = new VBox();
        box.getStyleClass().add("role-choices");
        Account account = model.selectedProperty().get();
        for (Role role : Role.values()) {
            CheckBox check = new CheckBox(texts.get("people.role." + role.word()));
            check.setId("role-" + role.word());
            check.setSelected(form == Form.ROLES && account != null && account.roles().contains(role));
            Label hint = Labels.wrapped(texts.get("people.role." + role.word() + ".hint"), "muted", "small", "role-hint");
            roles.put(role, check);
            box.getChildren().add(new VBox(check, hint));
        }
        return box;
    }

    private Node first() {
        return form == Form.ROLES ? roles.values().iterator().next() : name.getParent() == null ? password : name;
    }

    private BooleanBinding incomplete() {
        BooleanBinding nothing = Bindings.createBooleanBinding(() -> false);
        BooleanBinding noName = name.getParent() == null ? nothing : name.textProperty().isEmpty();
        BooleanBinding noRole = roles.isEmpty()
                ? nothing
                : Bindings.createBooleanBinding(
                        () -> chosen().isEmpty(),
                        roles.values().stream().map(CheckBox::selectedProperty).toArray(Observable[]::new));
        BooleanBinding noPassword = form == Form.ROLES ? nothing : password.textProperty().isEmpty();
        return noName.or(noRole).or(noPassword);
    }

    private Set<Role> chosen() {
        Set<Role> chosen = EnumSet.noneOf(Role.class);
        roles.forEach((role, check) -> {
            if (check.isSelected()) {
                chosen.add(role);
            }
        });
        return chosen;
    }

    private void act() {
        switch (form) {
            case TEAM -> model.makeTeam(name.getText().strip(), secret(password), secret(again));
            case ADD -> model.add(name.getText().strip(), secret(password), secret(again), chosen());
            case ROLES -> model.changeRoles(chosen());
            case PASSWORD -> model.changePassword(secret(password), secret(again));
            case NONE, CODE -> throw new IllegalStateException(form.name());
        }
    }

    private static Secret secret(PasswordField field) {
        return Secret.of(field.getText());
    }
}
