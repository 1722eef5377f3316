package org.aisconsole.ui.identity;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.aisconsole.base.failure.FailureText;
import org.aisconsole.base.identity.Actor;
import org.aisconsole.base.identity.Permission;
import org.aisconsole.base.text.Texts;
import org.aisconsole.ui.shell.SheetHost;
import org.aisconsole.ui.widget.Card;
import org.aisconsole.ui.widget.ConfirmSheet;
import org.aisconsole.ui.widget.Labels;

/** The way back from a team to one person, for an admin who types their own name. */
final class DissolveCard extends StackPane {
    private final Texts texts;
    private final PeopleViewModel model;
    private final SheetHost sheets;
    private final Button dissolve;
    private final Label reason = Labels.wrapped("", "muted", "small");

    DissolveCard(Texts texts, PeopleViewModel model, SheetHost sheets) {
        this.texts = texts;
        this.model = model;
        this.sheets = sheets;
        this.dissolve = new Button(texts.get("people.dissolve"));
        dissolve.setId("dissolve-team");
        dissolve.setMinWidth(USE_PREF_SIZE);
        dissolve.getStyleClass().addAll("danger", "button-outlined");
        dissolve.setOnAction(pressed -> confirm());
        reason.managedProperty().bind(reason.textProperty().isNotEmpty());
        Label words = Labels.wrapped(texts.get("people.dissolve.hint"));
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(words, dissolve);
        row.getStyleClass().add("verdict-row");
        getChildren()
                .add(new Card(
                        texts.get("people.dissolve.card"), texts.get("people.dissolve.subtitle"), new VBox(row, reason)));
        model.actorProperty().subscribe(actor -> show());
    }

    private void show() {
        var obstacle = model.obstacle(Permission.MANAGE_PEOPLE);
        PeopleButtons.guard(dissolve, obstacle, texts);
        reason.setText(obstacle.map(failure -> FailureText.of(failure, texts).why()).orElse(""));
    }

    private void confirm() {
        Actor here = model.actorProperty().get();
        if (here != null) {
            ConfirmSheet.Question question = new ConfirmSheet.Question(
                    texts.get("people.dissolve.title"),
                    texts.get("people.dissolve.words", model.rows().size()),
                    texts.get("people.dissolve.do"),
                    null,
                    here.name(),
                    /* mustType= */ true);
            sheets.showSheet(new ConfirmSheet(texts, question, () -> model.dissolve(here.name()), sheets::closeSheet));
        }
    }
}
