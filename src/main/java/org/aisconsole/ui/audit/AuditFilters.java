package org.aisconsole.ui.audit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Control;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.aisconsole.base.text.Texts;
import org.aisconsole.engine.audit.AuditAction;
import org.aisconsole.engine.audit.Outcome;
import org.aisconsole.ui.widget.Labels;
import org.jspecify.annotations.Nullable;

/** What the ledger's entries are filtered by, in a row that wraps. */
final class AuditFilters extends FlowPane {
    private static final javafx.util.Duration TYPING = javafx.util.Duration.millis(250);
    private static final List<Duration> RANGES =
            List.of(Duration.ZERO, Duration.ofHours(1), Duration.ofDays(1), Duration.ofDays(7), Duration.ofDays(30));

    private final Texts texts;

    AuditFilters(Texts texts, AuditViewModel model) {
        this.texts = texts;
        getStyleClass().add("audit-filters");
        getChildren()
                .setAll(
                        field("audit.filter.range", choice(RANGES, 7, this::range, model.rangeProperty())),
                        field("audit.filter.action", choice(anyOf(AuditAction.values()), 12, this::action, model.actionProperty())),
                        field("audit.filter.outcome", choice(anyOf(Outcome.values()), 9, this::outcome, model.outcomeProperty())),
                        field("audit.filter.actor", text(model.actorProperty(), "audit.filter.actor.prompt")),
                        field("audit.filter.target", text(model.targetProperty(), "audit.filter.target.prompt")));
    }

    private Node field(String key, Control control) {
        control.setAccessibleText(texts.get(key));
        VBox field = new VBox(Labels.of(texts.get(key), "field-name"), control);
        field.getStyleClass().add("field");
        return field;
    }

    private static <T> List<Optional<T>> anyOf(T[] values) {
        List<Optional<T>> all = new ArrayList<>();
        all.add(Optional.empty());
        Arrays.stream(values).map(Optional::of).forEach(all::add);
        return all;
    }

    private String range(Duration back) {
        return back.isZero()
                ? texts.get("audit.filter.all")
                : back.toDays() > 0
                        ? texts.get("ui.range.days", back.toDays())
                        : texts.get("ui.range.hours", back.toHours());
    }

    private String action(Optional<AuditAction> action) {
        return action.map(one -> texts.get("audit.action." + one.word())).orElseGet(() -> texts.get("audit.filter.any"));
    }

    private String outcome(Optional<Outcome> outcome) {
        return outcome.map(one -> texts.get("audit.outcome." + one.word()))
                .orElseGet(() -> texts.get("audit.filter.any"));
    }

    /** A box as wide as so many letters, whatever its longest word. */
    private static <T> ChoiceBox<T> choice(List<T> values, int width, Function<T, String> words, ObjectProperty<T> chosen) {
        ChoiceBox<T> box = new ChoiceBox<>();
        box.getItems().setAll(values);
        box.setStyle("-fx-pref-width: " + width + "em;");
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("nothing is typed here");
            }
        });
        box.valueProperty().bindBidirectional(chosen);
        return box;
    }

    /** Asks when the typing has stopped for a moment. */
    private TextField text(StringProperty property, String prompt) {
        TextField field = new TextField();
        field.setPromptText(texts.get(prompt));
        field.setPrefColumnCount(8);
        PauseTransition pause = new PauseTransition(TYPING);
        pause.setOnFinished(over -> property.set(field.getText()));
        field.textProperty().addListener((text, before, now) -> pause.playFromStart());
        return field;
    }
}
