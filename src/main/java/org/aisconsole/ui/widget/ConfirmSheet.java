package org.aisconsole.ui.widget;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.aisconsole.base.text.Texts;
import org.aisconsole.target.Environment;
import org.jspecify.annotations.Nullable;

/**
 * Asks before something that cannot simply be undone. The button names the act and its target; where the target is
 * production, or much is lost, its name must be typed.
 */
public final class ConfirmSheet extends VBox {
    private final Texts texts;
    private final Question question;
    private final TextField typed = new TextField();

    /**
     * A sheet.
     *
     * @param act what is done when the user confirms
     * @param close puts the sheet away
     */
    public ConfirmSheet(Texts texts, Question question, Runnable act, Runnable close) {
        this.texts = texts;
        this.question = question;
        getStyleClass().addAll("sheet", "danger-sheet");
        setMaxHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(head(), Labels.wrapped(question.words, "muted"));
        if (question.mustType()) {
            getChildren().add(typing(texts, typed, question.target));
        }
        getChildren().add(buttons(act, close));
        setFocusTraversable(true);
        setAccessibleText(question.title + " " + question.words);
        focusedProperty().addListener((property, before, now) -> {
            if (question.mustType()) {
                typed.requestFocus();
            }
        });
    }

    private Node head() {
        HBox head = new HBox(Labels.of(question.title, "card-title"));
        Environment environment = question.environment;
        if (environment != null) {
            getStyleClass().add(EnvironmentChip.style(environment));
            head.getChildren().add(new EnvironmentChip(environment, texts));
        }
        head.getStyleClass().add("sheet-head");
        return head;
    }

    /** A field that asks for a name to be typed, under the words that say so. */
    public static Node typing(Texts texts, TextField field, String name) {
        String words = texts.get("ui.confirm.type", name);
        field.setAccessibleText(words);
        field.setId("confirm-name");
        VBox typing = new VBox(Labels.of(words, "field-name"), field);
        typing.getStyleClass().add("field");
        return typing;
    }

    /** Whether what is typed is the name, or none has to be. */
    public static BooleanExpression confirmed(TextField field, String name, boolean mustType) {
        return Bindings.createBooleanBinding(() -> !mustType || field.getText().strip().equals(name), field.textProperty());
    }

    private Node buttons(Runnable act, Runnable close) {
        Button cancel = new Button(texts.get("ui.cancel"));
        cancel.setOnAction(pressed -> close.run());
        Button confirm = new Button(question.act);
        confirm.getStyleClass().add("danger");
        confirm.setId("confirm");
        confirm.disableProperty().bind(confirmed(typed, question.target, question.mustType()).not());
        confirm.setOnAction(pressed -> {
            close.run();
            act.run();
        });
        HBox buttons = new HBox(Labels.spring(), cancel, confirm);
        buttons.getStyleClass().add("sheet-buttons");
        return buttons;
    }

    /**
     * What is asked.
     *
     * @param title the act, as a question
     * @param words what it means
     * @param act the act and its target, as the button has it
     * @param environment environment of the target; null for what is part of no server
     * @param target name of the target
     * @param mustType whether that name must be typed
     */
    public record Question(
            String title,
            String words,
            String act,
            @Nullable Environment environment,
            String target,
            boolean mustType) {
        /** A question whose target's name must be typed if it is production. */
        public Question(String title, String words, String act, @Nullable Environment environment, String target) {
            this(title, words, act, environment, target, environment == Environment.PRODUCTION);
        }
    }
}
