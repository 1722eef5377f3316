package org.aisconsole.ui.identity;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.aisconsole.base.identity.Actor;
import org.aisconsole.base.identity.Permission;
import org.aisconsole.base.identity.Role;
import org.aisconsole.base.text.Texts;
import org.aisconsole.engine.identity.Account;
import org.aisconsole.engine.identity.Mode;
import org.aisconsole.ui.identity.PeopleViewModel.Form;
import org.aisconsole.ui.shell.Dialogs;
import org.aisconsole.ui.shell.SheetHost;
import org.aisconsole.ui.shell.TableExport;
import org.aisconsole.ui.shell.UiContext;
import org.aisconsole.ui.widget.Card;
import org.aisconsole.ui.widget.DataTable.Column;
import org.aisconsole.ui.widget.DataTable;
import org.aisconsole.ui.widget.FailurePlace;
import org.aisconsole.ui.widget.PageHead;
import org.aisconsole.ui.widget.ScrolledPage;
import org.aisconsole.ui.widget.Status;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

/** Who may sign in and with which roles; alone, what a team would be and how to make one. */
public final class PeopleView extends ScrolledPage {
    private final Texts texts;
    private final PeopleViewModel model;
    private final SheetHost sheets;
    private final DateTimeFormatter time;
    private final DataTable<Account> table;
    private boolean sheetShown;

    /** The page. */
    public PeopleView(UiContext context, PeopleViewModel model, SheetHost sheets, Dialogs dialogs) {
        this.texts = context.texts();
        this.model = model;
        this.sheets = sheets;
        this.time = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT, FormatStyle.SHORT)
                .withLocale(texts.locale())
                .withZone(context.zone());
        this.table = new DataTable<>(texts.get("people.title"), model.rows(), columns());
        VBox body = new VBox();
        body.getStyleClass().add("people");
        VBox.setVgrow(body, Priority.ALWAYS);
        Node team = team();
        Node matrix = new Card(
                texts.get("people.matrix"), texts.get("people.matrix.subtitle"), new PermissionMatrix(texts));
        Node solo = new SoloCard(texts, model);
        Node dissolve = new DissolveCard(texts, model, sheets);
        model.modeProperty().subscribe(mode -> body.getChildren()
                .setAll(mode == Mode.TEAM ? List.of(team, matrix, dissolve) : List.of(solo, matrix)));
        model.formProperty().subscribe(this::showForm);
        show(head(new TableExport(context, dialogs)), body);
    }

    private Node head(TableExport exports) {
        Button add = new Button(texts.get("people.add"), new FontIcon(MaterialDesignA.ACCOUNT_PLUS_OUTLINE));
        add.setId("add-person");
        add.setOnAction(pressed -> model.formProperty().set(Form.ADD));
        Button leave = new Button(texts.get("people.leave"), new FontIcon(MaterialDesignL.LOCK_OUTLINE));
        leave.setId("sign-out");
        leave.setOnAction(pressed -> model.signOut());
        MenuButton export = exports.button("people", texts.get("people.title"), table::table);
        PageHead head = new PageHead(texts.get("people.title"), texts.get("people.subtitle"), leave, add, export);
        model.actorProperty().subscribe(actor -> {
            head.subtitle().setText(here(actor));
            PeopleButtons.guard(add, model.obstacle(Permission.MANAGE_PEOPLE), texts);
        });
        for (Region control : List.of(leave, add, export)) {
            control.visibleProperty().bind(model.modeProperty().isEqualTo(Mode.TEAM));
            control.managedProperty().bind(control.visibleProperty());
        }
        return head;
    }

    private String here(@Nullable Actor actor) {
        return actor == null || model.modeProperty().get() == Mode.SOLO
                ? texts.get("people.subtitle")
                : texts.get("people.subtitle.as", actor.name(), roles(actor.roles()));
    }

    private Node team() {
        table.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null) {
                model.selectedProperty().set(now);
            }
        });
        model.selectedProperty().subscribe(account -> {
            if (account != null && !account.equals(table.getSelectionModel().getSelectedItem())) {
                table.getSelectionModel().clearSelection();
                table.getSelectionModel().select(account);
            }
        });
        VBox.setVgrow(table, Priority.ALWAYS);
        Node failed = new FailurePlace(texts, model.failureProperty(), model::refresh);
        VBox content = new VBox(failed, table, new PeopleButtons(texts, model, sheets));
        content.getStyleClass().add("change-history");
        Card card = new Card(texts.get("people.accounts"), texts.get("people.accounts.subtitle"), content);
        VBox.setVgrow(card, Priority.ALWAYS);
        return card;
    }

    private List<Column<Account>> columns() {
        return List.of(
                Column.<Account>of(texts.get("people.name"), 190, Account::name)
                        .with(row -> (row.isActive() ? Status.GOOD : Status.BAD).dot()),
                Column.of(texts.get("people.roles"), 240, row -> roles(row.roles())),
                Column.of(texts.get("people.state"), 90, this::state),
                Column.of(texts.get("people.factor"), 110, this::factor),
                Column.by(texts.get("people.last"), 150, row -> row.signedInAt(), row -> when(row.signedInAt())));
    }

    private String roles(Set<Role> roles) {
        return roles.stream()
                .sorted()
                .map(role -> texts.get("people.role." + role.word()))
                .collect(Collectors.joining(", "));
    }

    private String state(Account account) {
        return texts.get(account.isActive() ? "people.state.active" : "people.state.blocked");
    }

    private String factor(Account account) {
        return texts.get(account.oneTimeCode() ? "people.factor.code" : "people.factor.none");
    }

    private String when(@Nullable Instant at) {
        return at == null ? texts.get("people.never") : time.format(at);
    }

    private void showForm(Form form) {
        if (sheetShown) {
            sheets.closeSheet();
        }
        Optional<Node> sheet = switch (form) {
            case NONE -> Optional.empty();
            case TEAM, ADD, ROLES, PASSWORD -> Optional.of(new AccountSheet(texts, model, form));
            case CODE -> model.enrol().map(enrolment -> new CodeSheet(texts, model, enrolment));
        };
        sheetShown = sheet.isPresent();
        sheet.ifPresent(shown -> {
            sheets.showSheet(shown);
            shown.sceneProperty().subscribe(scene -> {
                if (scene == null && model.formProperty().get() == form) {
                    sheetShown = false;
                    model.formProperty().set(Form.NONE); // put away by Escape or a click beside it
                }
            });
        });
    }
}
