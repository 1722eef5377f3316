package org.aisconsole.ui.widget;

import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What a selected row is made of, as text that can be copied, with facts below and an act beside them; gone while none is selected. */
public final class DetailPane extends VBox {
    private static final int ROWS = 4;

    /**
     * A pane that follows a selection.
     *
     * @param name what the text is, for those who cannot see it
     * @param selected the row; null for none
     * @param text its text
     * @param facts a sentence on it
     * @param act what can be done with it
     */
    public <T> DetailPane(
            String name,
            ObservableValue<@Nullable T> selected,
            Function<T, String> text,
            Function<T, String> facts,
            Button act) {
        TextArea area = new TextArea();
        area.setEditable(false);
        area.setPrefRowCount(ROWS);
        area.setMinHeight(USE_PREF_SIZE);
        area.getStyleClass().add("statements");
        area.setWrapText(true);
        Describe.node(area, name);
        Label sentence = Labels.wrapped("", "muted", "small");
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        act.setMinWidth(USE_PREF_SIZE);
        HBox foot = new HBox(sentence, act);
        foot.getStyleClass().add("sheet-buttons");
        getChildren().addAll(area, foot);
        getStyleClass().add("change-details");
        managedProperty().bind(visibleProperty());
        selected.subscribe(row -> {
            area.setText(row == null ? "" : text.apply(row));
            sentence.setText(row == null ? "" : facts.apply(row));
            setVisible(row != null);
        });
    }
}
