package org.aisconsole.ui.watch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
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
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.failure.FailureText;
import org.aisconsole.base.text.Texts;
import org.aisconsole.engine.watch.RuleSetting;
import org.aisconsole.engine.watch.Suspicion;
import org.aisconsole.engine.watch.WatchRule;
import org.aisconsole.ui.widget.Field;
import org.aisconsole.ui.widget.Labels;
import org.jspecify.annotations.Nullable;

/** The selected rule, to be changed, and what it would have found. */
final class RuleEditor extends VBox {
    private final Texts texts;
    private final RulesViewModel model;
    private final RuleDraft draft;
    private final Function<Instant, String> at;

    RuleEditor(Texts texts, RulesViewModel model, Function<Instant, String> at) {
        this.texts = texts;
        this.model = model;
        this.draft = model.draft();
        this.at = at;
        getStyleClass().add("rule-editor");
        Label title = Labels.of("", "card-title");
        FlowPane numbers = new FlowPane();
        numbers.getStyleClass().add("rule-fields");
        FlowPane switches = new FlowPane();
        switches.getStyleClass().add("rule-fields");
        draft.baseProperty().subscribe(base -> {
            if (base != null) {
                title.setText(texts.get("watch.rule." + base.rule().word()));
                numbers.getChildren().setAll(numbers(base.rule()));
                switches.getChildren().setAll(switches(base.rule()));
            }
        });
        getChildren().addAll(title, numbers, switches, said(), buttons());
        visibleProperty().bind(draft.baseProperty().map(base -> true).orElse(false));
        managedProperty().bind(visibleProperty());
    }

    private List<Node> numbers(WatchRule rule) {
        List<Node> fields = new ArrayList<>(List.of(
                number("watch.measure." + rule.measure().name().toLowerCase(Locale.ROOT), "threshold", draft.threshold),
                number("watch.minutes", "minutes", draft.minutes)));
        if (rule.knowsAddress()) {
            fields.add(number("watch.block.minutes", "block-minutes", draft.blockMinutes));
        }
        if (rule.knowsHours()) {
            fields.add(number("watch.opens", "opens", draft.opens));
            fields.add(number("watch.closes", "closes", draft.closes));
        }
        return fields;
    }

    private List<Node> switches(WatchRule rule) {
        CheckBox on = tick("watch.enabled", draft.enabled);
        return rule.knowsPerson() ? List.of(on, tick("watch.ends", draft.endsSessions)) : List.of(on);
    }

    private CheckBox tick(String key, BooleanProperty property) {
        CheckBox box = new CheckBox(texts.get(key));
        box.selectedProperty().bindBidirectional(property);
        return box;
    }

    private Node number(String key, String id, StringProperty text) {
        TextField field = new TextField();
        field.setId("rule-" + id);
        field.getStyleClass().add("number-field");
        field.textProperty().bindBidirectional(text);
        field.setOnAction(entered -> model.save());
        return new Field(texts.get(key), field, new SimpleStringProperty(""));
    }

    private Node said() {
        Label said = Labels.wrapped("", "small");
        said.setId("rule-would");
        Runnable show = () -> {
            Failure wrong = wrong();
            said.getStyleClass().remove("problem");
            if (wrong != null) {
                said.getStyleClass().add("problem");
            }
            said.setText(wrong == null ? would(model.wouldProperty().get()) : words(FailureText.of(wrong, texts)));
        };
        draft.problemProperty().subscribe(now -> show.run());
        model.wouldProperty().subscribe(now -> show.run());
        model.unknownProperty().subscribe(now -> show.run());
        return said;
    }

    private @Nullable Failure wrong() {
        Failure problem = draft.problemProperty().getValue();
        return problem == null ? model.unknownProperty().get() : problem;
    }

    private static String words(FailureText failure) {
        return failure.why() + " " + failure.remedy();
    }

    private String would(@Nullable List<Suspicion> found) {
        if (found == null) {
            return texts.get("watch.would.reading");
        }
        return found.isEmpty()
                ? texts.get("watch.would.none")
                : texts.get("watch.would.of", found.size(), found.getFirst().subject(), at.apply(found.getFirst().at()));
    }

    private Node buttons() {
        Button save = new Button(texts.get("watch.save"));
        save.setId("save-watch-rule");
        save.getStyleClass().add("accent");
        save.setOnAction(pressed -> model.save());
        Button reset = new Button(texts.get("watch.reset"));
        reset.setId("reset-watch-rule");
        reset.setOnAction(pressed -> model.reset());
        draft.editedProperty().subscribe(edited -> save.setDisable(edited == null || edited.equals(draft.baseProperty().getValue())));
        draft.baseProperty().subscribe(base -> {
            save.setDisable(true);
            reset.setDisable(base == null || base.isUsual());
        });
        HBox buttons = new HBox(save, reset);
        buttons.getStyleClass().add("sheet-buttons");
        return buttons;
    }
}
