package org.aisconsole.ui.limit;

import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.failure.FailureText;
import org.aisconsole.base.text.Texts;
import org.aisconsole.engine.limit.LimitRule.WhenAway;
import org.aisconsole.engine.limit.LimitRule;
import org.aisconsole.ui.widget.Choice;
import org.aisconsole.ui.widget.Field;
import org.aisconsole.ui.widget.Labels;
import org.jspecify.annotations.Nullable;

/** The selected rule, to be changed. */
final class RuleEditor extends VBox {
    private final Texts texts;
    private final LimitsViewModel model;
    private final RuleDraft draft;

    RuleEditor(LimitsViewModel model, LimitWords words) {
        this.texts = words.texts();
        this.model = model;
        this.draft = model.draft();
        getStyleClass().add("rule-editor");
        Label title = Labels.of("", "card-title");
        draft.ruleProperty()
                .subscribe(rule -> title.setText(
                        rule == null ? "" : words.endpoint(rule.endpoint()) + " · " + words.kind(rule.kind())));
        FlowPane fields = new FlowPane(
                number("minute", draft.perMinute), number("hour", draft.perHour), number("day", draft.perDay), mode(), away());
        fields.getStyleClass().add("rule-fields");
        getChildren().addAll(title, fields, problem(), buttons());
        visibleProperty().bind(draft.ruleProperty().isNotNull());
        managedProperty().bind(visibleProperty());
    }

    private Node number(String window, StringProperty text) {
        TextField field = new TextField();
        field.setId("per-" + window);
        field.getStyleClass().add("number-field");
        field.textProperty().bindBidirectional(text);
        field.setOnAction(entered -> model.save());
        return new Field(texts.get("limits.per." + window), field, nothing());
    }

    private static ObservableValue<String> nothing() {
        return new SimpleStringProperty("");
    }

    private Node mode() {
        Choice<Boolean> choice = new Choice<>(
                List.of(false, true),
                shadow -> texts.get(shadow ? "limits.mode.shadow" : "limits.mode.enforced"),
                draft.shadow);
        return named("limits.mode", choice);
    }

    private Node away() {
        Choice<WhenAway> choice = new Choice<>(
                List.of(WhenAway.values()), value -> texts.get("limits.away." + value.key()), draft.away);
        return named("limits.away", choice);
    }

    private Node named(String key, Node control) {
        VBox field = new VBox(Labels.of(texts.get(key), "field-name"), control);
        field.getStyleClass().add("field");
        return field;
    }

    private Node problem() {
        Label problem = Labels.wrapped("", "problem", "small");
        Runnable show = () -> {
            Failure wrong = wrong();
            problem.setText(wrong == null ? "" : said(FailureText.of(wrong, texts)));
            problem.setManaged(wrong != null);
        };
        whenWrong(show);
        return problem;
    }

    /** What stands in the way of setting the rule: who may not need not know what else is wrong. */
    private @Nullable Failure wrong() {
        Failure obstacle = model.obstacleProperty().get();
        return obstacle == null ? draft.problemProperty().getValue() : obstacle;
    }

    private void whenWrong(Runnable show) {
        draft.problemProperty().subscribe(now -> show.run());
        model.obstacleProperty().subscribe(now -> show.run());
        draft.ruleProperty().subscribe(now -> show.run());
    }

    private static String said(FailureText failure) {
        return failure.why() + " " + failure.remedy();
    }

    private Node buttons() {
        Button save = new Button(texts.get("limits.save"));
        save.setId("save-rule");
        save.getStyleClass().add("accent");
        save.setOnAction(pressed -> model.save());
        Button reset = new Button(texts.get("limits.reset"));
        reset.setId("reset-rule");
        reset.setOnAction(pressed -> model.reset());
        whenWrong(() -> {
            LimitRule rule = draft.ruleProperty().get();
            save.setDisable(wrong() != null);
            reset.setDisable(model.obstacleProperty().get() != null || rule == null || rule.isUsual());
        });
        HBox buttons = new HBox(save, reset);
        buttons.getStyleClass().add("sheet-buttons");
        return buttons;
    }
}
