package org.aisconsole.ui.shell;

import java.time.Instant;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.failure.FailureText;
import org.aisconsole.base.report.ErrorReport;
import org.aisconsole.base.text.Texts;
import org.aisconsole.ui.widget.CopyButton;
import org.aisconsole.ui.widget.Describe;
import org.aisconsole.ui.widget.Labels;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/**
 * A failure in full: what happened, why, what to do, and folded away the report for the developers, which can be copied.
 * A fault of the console shows its code as well, since that is what people quote.
 */
final class FailureSheet extends VBox {
    private final Texts texts;

    /**
     * A sheet on a failure.
     *
     * @param at when it happened
     * @param close puts the sheet away
     */
    FailureSheet(Failure failure, Instant at, Texts texts, Runnable close) {
        this.texts = texts;
        String report = ErrorReport.of(failure, at);
        getStyleClass().addAll("sheet", "failure-sheet");
        setMaxHeight(Region.USE_PREF_SIZE);
        setFocusTraversable(true);
        FailureText words = FailureText.of(failure, texts);
        setAccessibleText(words.paragraph());
        getChildren().addAll(head(words), Labels.wrapped(words.why(), "muted"), Labels.wrapped(words.remedy()));
        if (failure instanceof Failure.Bug bug) {
            getChildren().add(code(bug.code().value()));
        }
        getChildren().addAll(details(report), buttons(report, close));
    }

    private static Node head(FailureText words) {
        HBox head = new HBox(
                new FontIcon(MaterialDesignA.ALERT_CIRCLE_OUTLINE), Labels.wrapped(words.what(), "card-title"));
        head.getStyleClass().add("failure-head");
        return head;
    }

    private Node code(String code) {
        HBox row = new HBox(
                Labels.of(texts.get("ui.failure.code"), "muted"),
                Labels.of(code, "monospace"),
                CopyButton.beside(texts.get("ui.failure.code.copy"), () -> code));
        row.getStyleClass().add("failure-code");
        return row;
    }

    private Node details(String report) {
        TextArea area = new TextArea(report);
        area.setEditable(false);
        area.getStyleClass().add("report");
        Describe.node(area, texts.get("ui.failure.report"));
        TitledPane fold = new TitledPane(texts.get("ui.failure.report"), area);
        fold.getStyleClass().addAll("dense", "interactive");
        fold.setExpanded(false);
        fold.setAnimated(false);
        VBox.setVgrow(fold, Priority.ALWAYS);
        return fold;
    }

    private Node buttons(String report, Runnable close) {
        Button done = new Button(texts.get("ui.close"));
        done.getStyleClass().add("accent");
        done.setOnAction(pressed -> close.run());
        HBox buttons = new HBox(Labels.spring(), CopyButton.named(texts.get("ui.failure.copy"), () -> report), done);
        buttons.getStyleClass().add("sheet-buttons");
        buttons.setAlignment(Pos.CENTER_RIGHT);
        return buttons;
    }
}
