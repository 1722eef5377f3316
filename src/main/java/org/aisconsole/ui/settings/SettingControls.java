package org.aisconsole.ui.settings;

import atlantafx.base.controls.ToggleSwitch;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.aisconsole.base.text.Texts;
import org.aisconsole.ui.widget.Choice;
import org.aisconsole.ui.widget.Labels;
import org.jspecify.annotations.Nullable;

/**
 * Rows with the controls that settings are edited with.
 *
 * @param texts the user's language
 */
record SettingControls(Texts texts) {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("error");

    /** Joined buttons, for a few values with short names. */
    <T> Node choice(String key, SettingField<T> field, List<T> values, Function<T, String> words) {
        Choice<T> choice = new Choice<>(values, words, field.valueProperty());
        return SettingRow.of(texts, key, field, choice, choice);
    }

    /** A list to unfold, for more values or longer names. */
    <T> Node list(String key, SettingField<T> field, List<T> values, Function<T, String> words) {
        ComboBox<T> list = new ComboBox<>();
        list.getItems().setAll(values);
        list.setConverter(new Words<>(words));
        bind(list.valueProperty(), field.valueProperty());
        return SettingRow.of(texts, key, field, list, list);
    }

    private static <T> void bind(Property<T> control, Property<T> field) {
        control.setValue(field.getValue());
        control.addListener((property, before, now) -> {
            if (now != null) {
                field.setValue(now);
            }
        });
        field.addListener((property, before, now) -> control.setValue(now));
    }

    /** A switch. */
    Node toggle(String key, SettingField<Boolean> field) {
        ToggleSwitch toggle = new ToggleSwitch();
        toggle.selectedProperty().bindBidirectional(field.valueProperty());
        return SettingRow.of(texts, key, field, toggle, toggle);
    }

    /** A short field with a unit behind it. */
    Node number(String key, TypedSetting<Integer> setting) {
        TextField field = field(setting, "number-field");
        HBox withUnit = new HBox(field, Labels.of(texts.get("settings.row." + key + ".unit"), "muted"));
        withUnit.getStyleClass().add("setting-unit");
        return SettingRow.typed(texts, key, setting, withUnit, field);
    }

    /** A long field. */
    Node line(String key, TypedSetting<String> setting) {
        TextField field = field(setting, "line-field");
        field.setPromptText(texts.get("settings.row." + key + ".prompt"));
        return SettingRow.longTyped(texts, key, setting, field);
    }

    /** What is typed is set by the enter key, and when the keyboard goes elsewhere. */
    private static TextField field(TypedSetting<?> setting, String style) {
        TextField field = new TextField();
        field.getStyleClass().add(style);
        field.textProperty().bindBidirectional(setting.textProperty());
        field.setOnAction(entered -> setting.commit());
        field.focusedProperty().addListener((property, before, now) -> {
            if (!now) {
                setting.commit();
            }
        });
        setting.problemProperty().subscribe(problem -> field.pseudoClassStateChanged(WRONG, problem != null));
        return field;
    }

    /** Shows values by their names; nothing is read back, since nothing can be typed. */
    private static final class Words<T> extends StringConverter<T> {
        private final Function<T, String> words;

        Words(Function<T, String> words) {
            this.words = words;
        }

        @Override
        public String toString(@Nullable T value) {
            return value == null ? "" : words.apply(value);
        }

        @Override
        public T fromString(String typed) {
            throw new UnsupportedOperationException(typed);
        }
    }
}
