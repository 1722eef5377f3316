package org.aisconsole.ui.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.aisconsole.base.failure.FailureText;
import org.aisconsole.base.secret.Secret;
import org.aisconsole.base.text.Texts;
import org.aisconsole.ui.settings.SecretsViewModel.Form;
import org.aisconsole.ui.widget.Labels;
import org.aisconsole.ui.widget.ProblemLabel;

/** The passphrases for what is being done with the vault; not there while nothing is. */
final class VaultForm extends VBox {
    private final Texts texts;
    private final SecretsViewModel model;

    VaultForm(Texts texts, SecretsViewModel model) {
        this.texts = texts;
        this.model = model;
        getStyleClass().add("vault-form");
        disableProperty().bind(model.busyProperty());
        model.formProperty().subscribe(this::show);
    }

    private void show(Form form) {
        setVisible(form != Form.NONE);
        setManaged(isVisible());
        List<PasswordField> fields = new ArrayList<>();
        switch (form) {
            case NONE -> getChildren().clear();
            case CREATE -> fill(form, fields, () -> model.create(take(fields, 0), take(fields, 1)), "passphrase", "again");
            case UNLOCK -> fill(form, fields, () -> model.unlock(take(fields, 0)), "passphrase");
            case CHANGE -> fill(
                    form,
                    fields,
                    () -> model.change(take(fields, 0), take(fields, 1), take(fields, 2)),
                    "old",
                    "fresh",
                    "again");
        }
    }

    private static Secret take(List<PasswordField> fields, int index) {
        return Secret.of(fields.get(index).getText());
    }

    private void fill(Form form, List<PasswordField> fields, Runnable act, String... names) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("vault-grid");
        for (String name : names) {
            fields.add(field(grid, name, act));
        }
        getChildren().setAll(grid, problem(), buttons(form, act));
        fields.getFirst().requestFocus();
    }

    private PasswordField field(GridPane grid, String name, Runnable act) {
        PasswordField field = new PasswordField();
        Label label = Labels.of(texts.get("settings.passphrase." + name));
        label.setLabelFor(field);
        label.setMinWidth(USE_PREF_SIZE);
        field.setAccessibleText(label.getText());
        field.setOnAction(entered -> act.run());
        grid.addRow(grid.getRowCount(), label, field);
        return field;
    }

    private Label problem() {
        return new ProblemLabel(
                model.failureProperty(), failure -> FailureText.of(failure, texts).paragraph());
    }

    private HBox buttons(Form form, Runnable act) {
        Button done = new Button(texts.get("settings.vault.do." + form.name().toLowerCase(Locale.ROOT)));
        done.getStyleClass().add("accent");
        done.setOnAction(pressed -> act.run());
        Button cancel = new Button(texts.get("ui.cancel"));
        cancel.setOnAction(pressed -> model.formProperty().set(Form.NONE));
        HBox buttons = new HBox(done, cancel);
        buttons.getStyleClass().add("sheet-buttons");
        return buttons;
    }
}
