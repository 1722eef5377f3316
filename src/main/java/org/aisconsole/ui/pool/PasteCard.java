package org.aisconsole.ui.pool;

import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.aisconsole.base.text.Texts;
import org.aisconsole.ui.widget.Card;
import org.aisconsole.ui.widget.Describe;
import org.aisconsole.ui.widget.Labels;

/** Settings of a pool are pasted here, and judged for the pool that is selected above. */
final class PasteCard extends VBox {
    private static final int ROWS = 3;

    PasteCard(Texts texts, PoolsViewModel model) {
        TextArea text = new TextArea();
        text.setId("pasted-pool");
        text.setPromptText(texts.get("pools.paste.prompt"));
        text.setPrefRowCount(ROWS);
        text.setMinHeight(USE_PREF_SIZE);
        text.getStyleClass().add("statements");
        text.textProperty().bindBidirectional(model.pastedProperty());
        Describe.node(text, texts.get("pools.paste"));
        VBox lines = new VBox();
        lines.getStyleClass().add("finding-lines");
        lines.setId("judged-pool");
        model.judgedProperty().subscribe(judged -> lines.getChildren()
                .setAll(judged.stream().map(message -> Labels.wrapped(texts.get(message))).toList()));
        VBox content = new VBox(text, lines);
        content.getStyleClass().add("finding-lines");
        getChildren().add(new Card(texts.get("pools.paste"), texts.get("pools.paste.subtitle"), content));
    }
}
