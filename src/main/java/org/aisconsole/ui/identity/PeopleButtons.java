package org.aisconsole.ui.identity;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.failure.FailureText;
import org.aisconsole.base.identity.Permission;
import org.aisconsole.base.text.Texts;
import org.aisconsole.engine.identity.Account;
import org.aisconsole.ui.identity.PeopleViewModel.Form;
import org.aisconsole.ui.shell.SheetHost;
import org.aisconsole.ui.widget.ConfirmSheet;
import org.aisconsole.ui.widget.Labels;
import org.jspecify.annotations.Nullable;

/** What can be done with the selected account. What the one who is here may not do is greyed out, and the reason stands below. */
final class PeopleButtons extends VBox {
    private final Texts texts;
    private final PeopleViewModel model;
    private final SheetHost sheets;
    private final Label title = Labels.of("", "field-name");
    private final Label reason = Labels.wrapped("", "muted", "small");
    private final Button roles;
    private final Button password;
    private final Button code;
    private final Button block;
    private final Button remove;

    PeopleButtons(Texts texts, PeopleViewModel model, SheetHost sheets) {
        this.texts = texts;
        this.model = model;
        this.sheets = sheets;
        this.roles = button("people.do.roles", "change-roles", () -> model.formProperty().set(Form.ROLES));
        this.password = button("people.do.password", "change-password", () -> model.formProperty().set(Form.PASSWORD));
        this.code = button("people.do.code", "one-time-code", this::toggleCode);
        this.block = button("people.do.block", "block-person", this::toggleBlock);
        this.remove = button("people.do.remove", "remove-person", this::confirmRemove);
        remove.getStyleClass().addAll("danger", "button-outlined");
        HBox row = new HBox(title, Labels.spring(), roles, password, code, block, remove);
        row.getStyleClass().add("sheet-buttons");
        reason.managedProperty().bind(reason.textProperty().isNotEmpty());
        getChildren().addAll(row, reason);
        getStyleClass().add("change-details");
        visibleProperty().bind(model.selectedProperty().isNotNull());
        managedProperty().bind(visibleProperty());
        model.selectedProperty().subscribe(account -> show());
        model.actorProperty().subscribe(actor -> show());
    }

    private Button button(String key, String id, Runnable act) {
        Button button = new Button(texts.get(key));
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(pressed -> act.run());
        return button;
    }

    private void show() {
        Account account = model.selectedProperty().get();
        if (account == null) {
            return;
        }
        title.setText(account.name());
        block.setText(texts.get(account.isActive() ? "people.do.block" : "people.do.unblock"));
        code.setText(texts.get(account.oneTimeCode() ? "people.do.code.remove" : "people.do.code"));
        Optional<Failure.Expected> obstacle = model.obstacle(Permission.MANAGE_PEOPLE);
        boolean own = model.isOwn(account);
        guard(roles, obstacle, texts);
        guard(block, obstacle, texts);
        guard(remove, obstacle, texts);
        guard(password, own ? Optional.empty() : obstacle, texts);
        guard(code, codeObstacle(account, own, obstacle), texts);
        reason.setText(obstacle.map(failure -> FailureText.of(failure, texts).why()).orElse(""));
    }

    /** Only the owner has the app that makes the codes; an admin may end them for one who has lost it. */
    private static Optional<Failure.Expected> codeObstacle(
            Account account, boolean own, Optional<Failure.Expected> obstacle) {
        if (own) {
            return Optional.empty();
        }
        return account.oneTimeCode() ? obstacle : Optional.of(Failure.expected("people.code.own"));
    }

    /** Greys a button out while there is an obstacle, and says which. */
    static void guard(Button button, Optional<Failure.Expected> obstacle, Texts texts) {
        button.setDisable(obstacle.isPresent());
        @Nullable String why =
                obstacle.map(failure -> FailureText.of(failure, texts).paragraph()).orElse(null);
        button.setAccessibleHelp(why);
    }

    private void toggleCode() {
        Account account = model.selectedProperty().get();
        if (account != null && account.oneTimeCode()) {
            model.removeCode();
        } else {
            model.formProperty().set(Form.CODE);
        }
    }

    private void toggleBlock() {
        Account account = model.selectedProperty().get();
        if (account != null && account.isActive()) {
            confirm(account, "people.block", model::toggleBlock);
        } else {
            model.toggleBlock();
        }
    }

    private void confirmRemove() {
        Account account = model.selectedProperty().get();
        if (account != null) {
            confirm(account, "people.remove", model::remove);
        }
    }

    private void confirm(Account account, String key, Runnable act) {
        Node sheet = new ConfirmSheet(
                texts,
                new ConfirmSheet.Question(
                        texts.get(key + ".title", account.name()),
                        texts.get(key + ".words"),
                        texts.get(key + ".do", account.name()),
                        null,
                        account.name()),
                act,
                sheets::closeSheet);
        sheets.showSheet(sheet);
    }
}
