package org.aisconsole.ui.plans;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.aisconsole.base.text.Texts;
import org.aisconsole.ui.widget.Describe;
import org.aisconsole.ui.widget.Labels;

/** Takes a plan from the clipboard. */
final class PasteSheet extends VBox {
    PasteSheet(Texts texts, Consumer<String> read, Runnable close) {
        getStyleClass().addAll("sheet", "change-sheet");
        setMaxHeight(Region.USE_PREF_SIZE);
        TextArea text = new TextArea();
        text.setId("pasted-plan");
        text.setPrefRowCount(18);
        text.getStyleClass().add("statements");
        Describe.node(text, texts.get("plans.paste.title"));
        Button cancel = new Button(texts.get("ui.cancel"));
        cancel.setOnAction(pressed -> close.run());
        Button show = new Button(texts.get("plans.paste.act"));
        show.setId("show-pasted");
        show.getStyleClass().add("accent");
        show.disableProperty().bind(text.textProperty().isEmpty());
        show.setOnAction(pressed -> {
            close.run();
            read.accept(text.getText());
        });
        HBox buttons = new HBox(Labels.spring(), cancel, show);
        buttons.getStyleClass().add("sheet-buttons");
        getChildren()
                .addAll(
                        Labels.of(texts.get("plans.paste.title"), "card-title"),
                        Labels.wrapped(texts.get("plans.paste.hint"), "muted"),
                        text,
                        buttons);
        focusedProperty().addListener((property, before, now) -> text.requestFocus());
    }
}
