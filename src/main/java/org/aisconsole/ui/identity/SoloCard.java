package org.aisconsole.ui.identity;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.aisconsole.base.identity.Permission;
import org.aisconsole.base.text.Texts;
import org.aisconsole.ui.identity.PeopleViewModel.Form;
import org.aisconsole.ui.widget.Card;
import org.aisconsole.ui.widget.CopyButton;
import org.aisconsole.ui.widget.Labels;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** What stands in the place of the accounts while there are none: that one is alone, what a team is, and how to make one. */
final class SoloCard extends VBox {
    private static final String COMMAND = "ais-console users bootstrap NAME";

    private final Texts texts;

    SoloCard(Texts texts, PeopleViewModel model) {
        this.texts = texts;
        Button make = new Button(texts.get("people.solo.make"), new FontIcon(MaterialDesignA.ACCOUNT_GROUP_OUTLINE));
        make.setId("make-team");
        make.getStyleClass().add("accent");
        make.setOnAction(pressed -> model.formProperty().set(Form.TEAM));
        PeopleButtons.guard(make, model.obstacle(Permission.MANAGE_PEOPLE), texts);
        VBox content = new VBox(
                Labels.wrapped(texts.get("people.solo.words")),
                point(MaterialDesignK.KEY_OUTLINE, "people.solo.signin"),
                point(MaterialDesignS.SHIELD_ACCOUNT_OUTLINE, "people.solo.roles"),
                point(MaterialDesignA.ACCOUNT_CLOCK_OUTLINE, "people.solo.names"),
                new HBox(make),
                Labels.wrapped(texts.get("people.solo.headless"), "muted", "small"),
                command());
        content.getStyleClass().add("solo");
        getChildren().add(new Card(texts.get("people.solo"), texts.get("people.solo.subtitle"), content));
    }

    private Node point(Ikon icon, String key) {
        VBox words = new VBox(
                Labels.of(texts.get(key), "state-title"), Labels.wrapped(texts.get(key + ".words"), "muted"));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox point = new HBox(new FontIcon(icon), words);
        point.getStyleClass().add("solo-point");
        return point;
    }

    private Node command() {
        TextField command = new TextField(COMMAND);
        command.setEditable(false);
        command.getStyleClass().add("monospace");
        command.setAccessibleText(texts.get("people.solo.headless"));
        HBox.setHgrow(command, Priority.ALWAYS);
        HBox row = new HBox(command, CopyButton.beside(texts.get("people.solo.copy"), () -> COMMAND));
        row.getStyleClass().add("field-row");
        return row;
    }
}
