package org.aisconsole.ui.connection;

import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.aisconsole.base.text.Message;
import org.aisconsole.base.text.Texts;
import org.aisconsole.ui.connection.ConnectionDraft.Field;
import org.jspecify.annotations.Nullable;

/** Makes the fields of the form: their names, their hints, and what is wrong with them. */
final class FormFields {
    private final ConnectionsViewModel model;
    private final Texts texts;

    FormFields(ConnectionsViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    /** A line of text. */
    Node line(String key, StringProperty text, @Nullable Field field) {
        return line(key, text, field, new TextField());
    }

    /** A password, which is not shown; left empty, the one that is kept stays. */
    Node password(String key, StringProperty text) {
        return line(key, text, null, new PasswordField());
    }

    private Node line(String key, StringProperty text, @Nullable Field field, TextField control) {
        control.textProperty().bindBidirectional(text);
        control.setId(key.substring(key.indexOf('.') + 1).replace('.', '-'));
        String hint = key + ".hint";
        if (texts.has(hint)) {
            control.setPromptText(texts.get(hint));
        }
        return new org.aisconsole.ui.widget.Field(texts.get(key), control, problem(field));
    }

    /** What is wrong with a field, once the user has tried to save. */
    ObservableValue<String> problem(@Nullable Field field) {
        return Bindings.createStringBinding(
                () -> {
                    Message problem = field == null ? null : model.problemsProperty().get().get(field);
                    return problem == null || !model.problemsShownProperty().get() ? "" : texts.get(problem);
                },
                model.problemsProperty(),
                model.problemsShownProperty());
    }

    /** Fields side by side, each as wide as the others. */
    static HBox row(Node... fields) {
        HBox row = new HBox(fields);
        row.getStyleClass().add("field-row");
        for (Node field : fields) {
            HBox.setHgrow(field, Priority.ALWAYS);
            ((Region) field).setPrefWidth(0); // none gets more for what stands in it
        }
        return row;
    }
}
