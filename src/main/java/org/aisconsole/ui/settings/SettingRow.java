package org.aisconsole.ui.settings;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.aisconsole.base.failure.FailureText;
import org.aisconsole.base.text.Message;
import org.aisconsole.base.text.Texts;
import org.aisconsole.ui.widget.Describe;
import org.aisconsole.ui.widget.Labels;
import org.aisconsole.ui.widget.ProblemLabel;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/**
 * A setting on the page: its name and what it does, its control at the right or, if it is long, below, and under the control
 * what is wrong with it. A setting that a variable has set says so and cannot be changed.
 */
final class SettingRow extends VBox {
    private SettingRow(Texts texts, SettingField<?> field, Pane body) {
        getStyleClass().add("setting-row");
        getChildren().addAll(
                body,
                new ProblemLabel(
                        field.problemProperty(), problem -> FailureText.of(problem, texts).paragraph()));
    }

    /**
     * A row for a field.
     *
     * @param key end of the keys of its name and its hint, below {@code settings.row}
     * @param control what edits it
     * @param focus the part of the control that takes the keyboard
     */
    static SettingRow of(Texts texts, String key, SettingField<?> field, Region control, Node focus) {
        control.setMinWidth(USE_PREF_SIZE); // where it gets narrow, the words wrap
        control.setDisable(field.variable().isPresent());
        Pane body = new HBox(words(texts, key, field, focus), control);
        body.getStyleClass().add("setting-line");
        return new SettingRow(texts, field, body);
    }

    /** The same row for a setting that is typed, which may be wrong. */
    static SettingRow typed(Texts texts, String key, TypedSetting<?> setting, Region control, Node focus) {
        return of(texts, key, setting.field(), control, focus).withProblem(texts, setting);
    }

    /** A row for a setting that is typed and long, with its control below the words. */
    static SettingRow longTyped(Texts texts, String key, TypedSetting<?> setting, Region control) {
        control.setDisable(setting.field().variable().isPresent());
        Pane body = new VBox(words(texts, key, setting.field(), control), control);
        body.getStyleClass().add("setting-stack");
        return new SettingRow(texts, setting.field(), body).withProblem(texts, setting);
    }

    private SettingRow withProblem(Texts texts, TypedSetting<?> setting) {
        getChildren().add(new ProblemLabel(setting.problemProperty(), (Message problem) -> texts.get(problem)));
        return this;
    }

    private static VBox words(Texts texts, String key, SettingField<?> field, Node focus) {
        Label name = Labels.of(texts.get("settings.row." + key));
        name.setLabelFor(focus);
        Describe.node(focus, name.getText());
        VBox words = new VBox(name, Labels.wrapped(texts.get("settings.row." + key + ".hint"), "muted", "small"));
        HBox.setHgrow(words, Priority.ALWAYS);
        field.variable().ifPresent(variable -> words.getChildren()
                .add(note(MaterialDesignL.LOCK_OUTLINE, texts.get("settings.variable", variable))));
        words.getChildren().add(atNextStart(texts, field.pendingProperty()));
        return words;
    }

    private static Label note(Ikon icon, String sentence) {
        Label note = Labels.wrapped(sentence, "setting-note", "small");
        note.setGraphic(new FontIcon(icon));
        return note;
    }

    private static Label atNextStart(Texts texts, ObservableValue<Boolean> pending) {
        Label note = note(MaterialDesignR.RESTART, texts.get("settings.restart.pending"));
        note.getStyleClass().add("pending");
        note.visibleProperty().bind(pending);
        note.managedProperty().bind(pending);
        return note;
    }
}
