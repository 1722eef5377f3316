package org.aisconsole.ui.identity;

import javafx.beans.binding.BooleanExpression;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.aisconsole.base.failure.FailureText;
import org.aisconsole.base.text.Texts;
import org.aisconsole.ui.identity.PeopleViewModel.Form;
import org.aisconsole.ui.widget.Labels;
import org.aisconsole.ui.widget.ProblemLabel;

/** What the forms about an account have in common: they rest while something is done, say what is wrong, and can be left. */
abstract class FormSheet extends VBox {
    private final Texts texts;
    private final PeopleViewModel model;

    FormSheet(Texts texts, PeopleViewModel model) {
        this.texts = texts;
        this.model = model;
        getStyleClass().addAll("sheet", "password-sheet");
        setMaxHeight(Region.USE_PREF_SIZE);
        disableProperty().bind(model.busyProperty());
    }

    /** What is wrong with what was typed, if anything is. */
    final Node problem() {
        return new ProblemLabel(
                model.problemProperty(), failure -> FailureText.of(failure, texts).paragraph());
    }

    /**
     * The buttons below.
     *
     * @param words key of what is done
     * @param incomplete while it cannot be
     */
    final Node buttons(String words, BooleanExpression incomplete, Runnable act) {
        Button cancel = new Button(texts.get("ui.cancel"));
        cancel.setCancelButton(true);
        cancel.setOnAction(pressed -> model.formProperty().set(Form.NONE));
        Button done = new Button(texts.get(words));
        done.setId("account-do");
        done.getStyleClass().add("accent");
        done.setDefaultButton(true);
        done.disableProperty().bind(incomplete);
        done.setOnAction(pressed -> act.run());
        HBox buttons = new HBox(Labels.spring(), cancel, done);
        buttons.getStyleClass().add("sheet-buttons");
        return buttons;
    }
}
