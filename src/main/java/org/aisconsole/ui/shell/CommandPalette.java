package org.aisconsole.ui.shell;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.aisconsole.base.text.Texts;
import org.aisconsole.ui.shell.PaletteViewModel.Entry;
import org.aisconsole.ui.widget.Labels;
import org.jspecify.annotations.Nullable;

/** Every screen and action, a few letters away. */
final class CommandPalette extends VBox {
    private final TextField field = new TextField();
    private final ListView<Entry> list;
    private final Consumer<String> choose;

    /**
     * A palette over the entries.
     *
     * @param choose is told the id of the chosen entry
     */
    CommandPalette(PaletteViewModel model, Texts texts, Consumer<String> choose) {
        this.choose = choose;
        this.list = new ListView<>(model.found());
        getStyleClass().addAll("sheet", "palette");
        setMaxHeight(Region.USE_PREF_SIZE);
        field.setPromptText(texts.get("ui.palette.prompt"));
        field.setAccessibleText(texts.get("ui.palette.prompt"));
        field.textProperty().addListener((property, before, now) -> {
            model.queryProperty().set(now);
            list.getSelectionModel().selectFirst();
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
        list.setFocusTraversable(false);
        list.setAccessibleText(texts.get("ui.palette.prompt"));
        list.setCellFactory(view -> new EntryCell());
        list.setPlaceholder(Labels.of(texts.get("ui.palette.nothing"), "muted"));
        list.setOnMouseClicked(click -> chosen());
        list.getSelectionModel().selectFirst();
        getChildren().addAll(field, list);
        focusedProperty().addListener((property, before, now) -> field.requestFocus());
    }

    private void steer(KeyEvent key) {
        int selected = list.getSelectionModel().getSelectedIndex();
        switch (key.getCode()) {
            case DOWN -> select(selected + 1);
            case UP -> select(selected - 1);
            case ENTER -> chosen();
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void select(int index) {
        int size = list.getItems().size();
        if (size > 0) {
            list.getSelectionModel().select(Math.floorMod(index, size));
            list.scrollTo(list.getSelectionModel().getSelectedIndex());
        }
    }

    private void chosen() {
        Entry entry = list.getSelectionModel().getSelectedItem();
        if (entry != null) {
            choose.accept(entry.id());
        }
    }

    /** Title at the left, keys at the right. */
    private static final class EntryCell extends ListCell<Entry> {
        private final Label title = new Label();
        private final Label keys = Labels.of("", "key-cap");
        private final HBox row = new HBox(title, Labels.spring(), keys);

        EntryCell() {
            row.setAlignment(Pos.CENTER_LEFT);
        }

        @Override
        protected void updateItem(@Nullable Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            if (empty || entry == null) {
                setGraphic(null);
                return;
            }
            title.setText(entry.title());
            keys.setText(entry.keys());
            keys.setVisible(!entry.keys().isEmpty());
            setGraphic(row);
        }
    }
}
