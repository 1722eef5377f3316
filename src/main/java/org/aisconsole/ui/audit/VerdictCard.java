package org.aisconsole.ui.audit;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.aisconsole.base.text.Texts;
import org.aisconsole.engine.audit.Flaw;
import org.aisconsole.engine.audit.Verdict;
import org.aisconsole.ui.widget.Labels;
import org.aisconsole.ui.widget.Status;
import org.jspecify.annotations.Nullable;

/** Whether the ledger is as it was written, as far as is known; and what is wrong with it, the first entry first. */
final class VerdictCard extends VBox {
    private static final int MOST = 8;

    private final Texts texts;
    private final VBox content = new VBox();

    VerdictCard(Texts texts, AuditViewModel model) {
        this.texts = texts;
        getStyleClass().add("card");
        content.getStyleClass().add("verdict");
        HBox.setHgrow(content, Priority.ALWAYS);
        Button verify = new Button(texts.get("audit.verify"));
        verify.setId("verify-ledger");
        verify.setMinWidth(USE_PREF_SIZE);
        verify.getStyleClass().add("accent");
        verify.setOnAction(pressed -> model.verify());
        verify.disableProperty().bind(model.verifyingProperty());
        HBox row = new HBox(content, verify);
        row.getStyleClass().add("verdict-row");
        getChildren().add(row);
        model.verdictProperty().subscribe(verdict -> show(verdict, model.verifyingProperty().get()));
        model.verifyingProperty().subscribe(running -> show(model.verdictProperty().get(), running));
    }

    private void show(@Nullable Verdict verdict, boolean running) {
        content.getChildren().clear();
        if (running) {
            say(Status.UNKNOWN, texts.get("audit.verdict.running"), texts.get("audit.verdict.running.next"));
        } else if (verdict == null) {
            say(Status.UNKNOWN, texts.get("audit.verdict.none"), texts.get("audit.verdict.none.next"));
        } else if (verdict.sound()) {
            say(Status.GOOD, texts.get("audit.verdict.sound", verdict.size()), compared(verdict));
        } else {
            say(Status.BAD, texts.get("audit.verdict.flawed", verdict.flawCount(), verdict.size()), compared(verdict));
            verdict.flaws().stream().limit(MOST).map(this::flaw).forEach(content.getChildren()::add);
        }
    }

    private void say(Status status, String words, String detail) {
        HBox head = new HBox(status.dot(), Labels.wrapped(words, "state-title"));
        head.getStyleClass().add("verdict-head");
        content.getChildren().addAll(head, Labels.wrapped(detail, "muted", "small"));
    }

    private String compared(Verdict verdict) {
        String compared = texts.get(
                "audit.verdict.compared",
                verdict.checkpoints(),
                verdict.witnessed(),
                verdict.took().toMillis() / 1000.0,
                verdict.root().toString().substring(0, 16));
        return verdict.unfinished() == 0
                ? compared
                : compared + " " + texts.get("audit.verdict.unfinished", verdict.unfinished());
    }

    private Node flaw(Flaw flaw) {
        String where = flaw.from() == flaw.to()
                ? texts.get("audit.flaw.at", flaw.from())
                : texts.get("audit.flaw.between", flaw.from(), flaw.to());
        String kind = texts.get("audit.flaw." + flaw.kind().name().toLowerCase(Locale.ROOT));
        return Labels.wrapped(where + ": " + kind + " (" + flaw.detail() + ")", "problem", "small");
    }
}
