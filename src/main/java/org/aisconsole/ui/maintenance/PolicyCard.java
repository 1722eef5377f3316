package org.aisconsole.ui.maintenance;

import java.time.format.TextStyle;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.aisconsole.base.text.Texts;
import org.aisconsole.engine.database.upkeep.MaintenancePolicy;
import org.aisconsole.ui.widget.Card;
import org.aisconsole.ui.widget.Field;
import org.aisconsole.ui.widget.Labels;

/** What may be done without a person, and when. */
final class PolicyCard extends VBox {
    private final Texts texts;
    private final PolicyDraft draft;

    PolicyCard(Texts texts, MaintenanceViewModel model) {
        this.texts = texts;
        this.draft = model.draft();
        VBox content = new VBox(
                tick(texts.get("maintenance.policy.enabled"), "policy-enabled", draft.enabled),
                Labels.of(texts.get("maintenance.policy.chores"), "field-name"),
                chores(),
                Labels.of(texts.get("maintenance.policy.days"), "field-name"),
                days(),
                times(),
                problem(),
                buttons(model));
        content.getStyleClass().add("rule-editor");
        getChildren().add(new Card(
                texts.get("maintenance.policy"), texts.get("maintenance.policy.subtitle"), content));
    }

    private CheckBox tick(String words, String id, BooleanProperty property) {
        CheckBox box = new CheckBox(words);
        box.setId(id);
        box.selectedProperty().bindBidirectional(property);
        return box;
    }

    private Node chores() {
        FlowPane chores = new FlowPane();
        chores.getStyleClass().add("rule-fields");
        draft.chores.forEach((chore, on) -> chores.getChildren()
                .add(tick(texts.get("maintenance.chore." + chore.word()), "policy-" + chore.word(), on)));
        return chores;
    }

    private Node days() {
        FlowPane days = new FlowPane();
        days.getStyleClass().add("rule-fields");
        draft.days.forEach((day, on) -> days.getChildren()
                .add(tick(day.getDisplayName(TextStyle.SHORT_STANDALONE, texts.locale()), "policy-" + day.name(), on)));
        return days;
    }

    private Node times() {
        FlowPane times = new FlowPane(
                field("maintenance.policy.opens", "policy-opens", draft.opens),
                field("maintenance.policy.closes", "policy-closes", draft.closes),
                field("maintenance.policy.delay", "policy-delay", draft.delay));
        times.getStyleClass().add("rule-fields");
        return times;
    }

    private Node field(String key, String id, StringProperty text) {
        TextField field = new TextField();
        field.setId(id);
        field.getStyleClass().add("number-field");
        field.textProperty().bindBidirectional(text);
        return new Field(texts.get(key), field, new SimpleStringProperty(""));
    }

    /** One line for all fields: what is wrong with a time is the same wherever it stands. */
    private Node problem() {
        Label problem = Labels.wrapped(texts.get("maintenance.policy.problem", MaintenancePolicy.LONGEST_DELAY), "problem", "small");
        problem.visibleProperty().bind(Bindings.createBooleanBinding(
                () -> draft.baseProperty().getValue() != null && draft.editedProperty().getValue() == null,
                draft.baseProperty(),
                draft.editedProperty()));
        problem.managedProperty().bind(problem.visibleProperty());
        return problem;
    }

    private Node buttons(MaintenanceViewModel model) {
        Button save = new Button(texts.get("maintenance.policy.save"));
        save.setId("policy-save");
        save.getStyleClass().add("accent");
        save.setOnAction(pressed -> model.save());
        save.disableProperty().bind(Bindings.createBooleanBinding(
                () -> draft.editedProperty().getValue() == null
                        || draft.editedProperty().getValue().equals(draft.baseProperty().getValue()),
                draft.baseProperty(),
                draft.editedProperty()));
        HBox buttons = new HBox(save);
        buttons.getStyleClass().add("sheet-buttons");
        return buttons;
    }
}
