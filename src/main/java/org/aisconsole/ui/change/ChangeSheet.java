package org.aisconsole.ui.change;

import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.aisconsole.base.failure.FailureText;
import org.aisconsole.base.plan.PlanStep;
import org.aisconsole.base.text.Texts;
import org.aisconsole.engine.change.Preview;
import org.aisconsole.target.Environment;
import org.aisconsole.target.WriteGate;
import org.aisconsole.ui.shell.Dialogs;
import org.aisconsole.ui.shell.SheetHost;
import org.aisconsole.ui.shell.UiContext;
import org.aisconsole.ui.widget.ConfirmSheet;
import org.aisconsole.ui.widget.CopyButton;
import org.aisconsole.ui.widget.Describe;
import org.aisconsole.ui.widget.EnvironmentChip;
import org.aisconsole.ui.widget.Labels;
import org.aisconsole.ui.widget.Status;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

/** What a plan would do, exactly as the server will get it, and the buttons that do it, save it, or leave it. */
final class ChangeSheet extends VBox {
    private static final int HASH_SHOWN = 12;
    private static final int MOST_LINES = 14;

    private final Preview preview;
    private final ChangeFlow.Choice choice;
    private final Tools tools;
    private final Texts texts;
    private final TextField reason = new TextField();
    private final TextField typed = new TextField();
    private final BooleanProperty open = new SimpleBooleanProperty();

    /**
     * What a sheet needs of the window.
     *
     * @param sheets shows and closes sheets
     * @param dialogs asks where to save a plan
     * @param unlock opens the sheet that unlocks the connection that is shown
     */
    record Tools(UiContext context, SheetHost sheets, Dialogs dialogs, Runnable unlock) {}

    ChangeSheet(Preview preview, ChangeFlow.Choice choice, Tools tools) {
        this.preview = preview;
        this.choice = choice;
        this.tools = tools;
        this.texts = tools.context.texts();
        getStyleClass().addAll("sheet", "danger-sheet", "change-sheet", EnvironmentChip.style(preview.environment()));
        setMaxHeight(Region.USE_PREF_SIZE);
        open.set(preview.gate().isOpen());
        preview.gate().watch(gate -> tools.context.ui().execute(() -> locked(gate)));
        suggestReason(preview.gate());
        reason.setAccessibleText(texts.get("changes.reason"));
        getChildren().addAll(head(), Labels.of(texts.get("changes.runs", preview.plan().steps().size()), "field-name"), statements());
        preview.unmet().forEach(unmet -> getChildren().add(unmet(unmet)));
        choice.obstacle().ifPresent(obstacle -> getChildren()
                .add(Labels.wrapped(FailureText.of(obstacle, texts).paragraph(), "problem")));
        getChildren().addAll(facts(), locked(), field("changes.reason", reason));
        if (preview.environment() == Environment.PRODUCTION) {
            getChildren().add(ConfirmSheet.typing(texts, typed, preview.title()));
        }
        getChildren().add(buttons());
        setFocusTraversable(true);
        setAccessibleText(texts.get(preview.plan().title()));
    }

    private void locked(WriteGate gate) {
        open.set(gate.isOpen());
        suggestReason(gate);
    }

    /** Why it was unlocked is most likely why it is changed. */
    private void suggestReason(WriteGate gate) {
        if (reason.getText().isBlank()) {
            reason.setText(gate.unlocked().map(WriteGate.Unlock::reason).orElse(""));
        }
    }

    private Node head() {
        HBox head = new HBox(
                Labels.wrapped(texts.get(preview.plan().title()), "card-title"),
                new EnvironmentChip(preview.environment(), texts));
        head.getStyleClass().add("sheet-head");
        return head;
    }

    private Node statements() {
        String shown = preview.plan().steps().stream().map(PlanStep::shown).collect(Collectors.joining("\n"));
        TextArea area = new TextArea(shown);
        area.setEditable(false);
        area.setWrapText(true);
        area.setPrefRowCount(Math.clamp(shown.lines().count() + 1, 2, MOST_LINES));
        area.getStyleClass().add("statements");
        return Describe.node(area, texts.get("changes.statements"));
    }

    private Node unmet(Preview.Unmet unmet) {
        Label words = Labels.wrapped(
                texts.get("changes.unmet", unmet.check().shown(), unmet.check().expected(), unmet.found()), "problem");
        words.setGraphic(Status.BAD.dot());
        return words;
    }

    private Node facts() {
        String hash = preview.plan().hash();
        HBox facts = new HBox(
                Labels.of(texts.get(preview.plan().reversible() ? "changes.reversible" : "changes.irreversible"), "muted"),
                Labels.spring(),
                Labels.of(texts.get("changes.hash"), "muted"),
                Labels.of(hash.substring(0, HASH_SHOWN), "monospace"),
                CopyButton.beside(texts.get("changes.hash.copy"), () -> hash));
        facts.getStyleClass().add("sheet-head");
        return facts;
    }

    /** Only there while the server is locked. */
    private Node locked() {
        Button unlock = new Button(texts.get("changes.unlock"), new FontIcon(MaterialDesignL.LOCK_OPEN_OUTLINE));
        unlock.setOnAction(pressed -> tools.unlock.run());
        HBox row = new HBox(
                new FontIcon(MaterialDesignL.LOCK_OUTLINE),
                Labels.wrapped(texts.get("changes.locked", preview.title())),
                Labels.spring(),
                unlock);
        row.getStyleClass().add("locked-row");
        row.visibleProperty().bind(open.not());
        row.managedProperty().bind(open.not());
        return row;
    }

    private Node field(String key, TextField control) {
        VBox field = new VBox(Labels.of(texts.get(key), "field-name"), control);
        field.getStyleClass().add("field");
        return field;
    }

    private Node buttons() {
        Button save = new Button(texts.get("changes.save"));
        save.setOnAction(pressed -> tools.dialogs
                .saveFile(texts.get("changes.save"), "plan.json")
                .ifPresent(choice::save));
        Button cancel = new Button(texts.get("ui.cancel"));
        cancel.setOnAction(pressed -> tools.sheets.closeSheet());
        boolean production = preview.environment() == Environment.PRODUCTION;
        Button apply = new Button(texts.get("changes.apply", preview.title()));
        apply.setId("apply");
        apply.getStyleClass().add(production ? "danger" : "accent");
        apply.disableProperty()
                .bind(ConfirmSheet.confirmed(typed, preview.title(), production)
                        .not()
                        .or(open.not())
                        .or(new SimpleBooleanProperty(
                                !preview.unmet().isEmpty() || choice.obstacle().isPresent())));
        apply.setOnAction(pressed -> {
            tools.sheets.closeSheet();
            choice.apply(reason.getText().strip());
        });
        HBox buttons = new HBox(save, Labels.spring(), cancel, apply);
        buttons.getStyleClass().add("sheet-buttons");
        return buttons;
    }
}
