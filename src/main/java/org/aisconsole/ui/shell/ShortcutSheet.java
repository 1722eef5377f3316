package org.aisconsole.ui.shell;

import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.aisconsole.base.text.Texts;
import org.aisconsole.ui.widget.Labels;

/** All shortcuts on one sheet. */
final class ShortcutSheet extends VBox {
    ShortcutSheet(Actions actions, Texts texts) {
        getStyleClass().add("sheet");
        setMaxHeight(Region.USE_PREF_SIZE);
        GridPane grid = new GridPane();
        grid.getStyleClass().add("shortcut-grid");
        int row = 0;
        for (Action action : actions.all()) {
            if (action.shortcut() != null) {
                grid.addRow(row++, Labels.of(action.keys(), "key-cap"), Labels.of(action.title()));
            }
        }
        getChildren().addAll(Labels.of(texts.get("ui.action.shortcuts"), "card-title"), grid);
        setFocusTraversable(true);
        setAccessibleText(texts.get("ui.action.shortcuts"));
    }
}
