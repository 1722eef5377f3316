package org.aisconsole.ui.shell;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.text.Texts;
import org.aisconsole.ui.widget.Describe;
import org.aisconsole.ui.widget.Labels;

/** The program's documentation, which is shipped with it, so that it can be read without a network. */
final class DocumentSheet extends VBox {
    private static final String DOCUMENT = "/META-INF/README.md";

    DocumentSheet(Texts texts, Runnable close) {
        getStyleClass().addAll("sheet", "document-sheet");
        setMaxHeight(Region.USE_PREF_SIZE);
        TextArea document = new TextArea(text());
        document.setEditable(false);
        document.setWrapText(true);
        document.getStyleClass().addAll("statements", "document");
        Describe.node(document, texts.get("ui.action.documentation"));
        Button done = new Button(texts.get("ui.close"));
        done.getStyleClass().add("accent");
        done.setOnAction(pressed -> close.run());
        HBox buttons = new HBox(Labels.spring(), done);
        buttons.getStyleClass().add("sheet-buttons");
        getChildren().addAll(Labels.of(texts.get("ui.action.documentation"), "card-title"), document, buttons);
        focusedProperty().addListener((property, before, now) -> document.requestFocus());
    }

    private static String text() {
        try (InputStream document = DocumentSheet.class.getResourceAsStream(DOCUMENT)) {
            if (document == null) {
                throw FailureException.expected("ui.document", DOCUMENT);
            }
            return new String(document.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw FailureException.caused(unreadable, "ui.document", DOCUMENT);
        }
    }
}
