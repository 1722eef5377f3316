package org.aisconsole.ui.watch;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.aisconsole.base.text.Texts;

/**
 * The fields in which a network and a reason are typed.
 *
 * @param texts the user's language
 */
record WatchFields(Texts texts) {
    private static final int NETWORK_COLUMNS = 11;
    private static final int REASON_COLUMNS = 14;

    /** A field for an address or a network. */
    TextField network(StringProperty text) {
        return field("watch.network", "watch.network.prompt", text, NETWORK_COLUMNS);
    }

    /** A field for a reason. */
    TextField reason(String prompt, StringProperty text) {
        return field("watch.reason", prompt, text, REASON_COLUMNS);
    }

    private TextField field(String name, String prompt, StringProperty text, int columns) {
        TextField field = new TextField();
        field.setAccessibleText(texts.get(name));
        field.setPromptText(texts.get(prompt));
        field.setPrefColumnCount(columns);
        field.textProperty().bindBidirectional(text);
        return field;
    }

    /** Whether one of two fields has nothing in it. */
    static BooleanBinding blank(TextField one, TextField other) {
        return Bindings.createBooleanBinding(
                () -> one.getText().isBlank() || other.getText().isBlank(), one.textProperty(), other.textProperty());
    }

    /** Buttons that stay together. */
    static Node buttons(Button... buttons) {
        HBox row = new HBox(buttons);
        row.getStyleClass().add("sheet-buttons");
        return row;
    }

    /** Side by side; in large type what finds no room goes below, since a field that is squeezed cannot be read. */
    static Node row(Node... parts) {
        FlowPane row = new FlowPane(parts);
        row.getStyleClass().add("form-row");
        return row;
    }
}
