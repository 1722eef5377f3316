package org.aisconsole.ui.session;

import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.aisconsole.base.text.Amount;
import org.aisconsole.base.text.Texts;
import org.aisconsole.engine.database.session.BlockingTree.Place;
import org.aisconsole.engine.database.session.LiveSession;
import org.aisconsole.engine.database.session.Sessions;
import org.aisconsole.ui.widget.Describe;
import org.aisconsole.ui.widget.Labels;
import org.jspecify.annotations.Nullable;

/** The selected session: what it runs, whom it holds up, and stopping it. */
final class SessionPane extends VBox {
    private static final int ROWS = 3;

    private final Texts texts;
    private final Label facts = Labels.wrapped("");
    private final Label guard = Labels.wrapped("", "muted", "small");
    private final TextArea query = new TextArea();
    private final Button cancel;
    private final Button end;

    SessionPane(Texts texts, SessionsViewModel model) {
        this.texts = texts;
        this.cancel = button(texts.get("activity.cancel"), "cancel-session", model, Sessions.Stop.CANCEL);
        this.end = button(texts.get("activity.end"), "end-session", model, Sessions.Stop.END);
        query.setEditable(false);
        query.setWrapText(true);
        query.setPrefRowCount(ROWS);
        query.setMinHeight(USE_PREF_SIZE);
        query.getStyleClass().add("statements");
        Describe.node(query, texts.get("activity.statement"));
        HBox foot = new HBox(guard, Labels.spring(), cancel, end);
        foot.getStyleClass().add("sheet-buttons");
        getChildren().addAll(facts, query, foot);
        getStyleClass().addAll("change-details", "finding-lines");
        managedProperty().bind(visibleProperty());
        model.selectedProperty().subscribe(this::show);
    }

    private static Button button(String words, String id, SessionsViewModel model, Sessions.Stop how) {
        Button button = new Button(words);
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(pressed -> model.stop(how));
        return button;
    }

    private void show(@Nullable Place row) {
        setVisible(row != null);
        if (row == null) {
            return;
        }
        LiveSession session = row.session();
        String text = session.query().isEmpty() ? texts.get("activity.hidden.query") : session.query().strip();
        if (!text.equals(query.getText())) { // keeps what the user has selected in it
            query.setText(text);
        }
        facts.setText(facts(row));
        Sessions.Guard guarded = Sessions.guard(session);
        guard.setText(guarded == Sessions.Guard.NONE
                ? session.superuser() ? texts.get("activity.superuser") : ""
                : texts.get("activity.guard." + guarded.name().toLowerCase(Locale.ROOT)));
        cancel.setDisable(guarded != Sessions.Guard.NONE || !session.isActive());
        end.setDisable(guarded != Sessions.Guard.NONE);
    }

    private String facts(Place row) {
        LiveSession session = row.session();
        String where = session.client().isEmpty() ? texts.get("activity.local") : session.client();
        String known = texts.get(
                "activity.facts",
                SessionsView.who(session),
                session.role(),
                session.database(),
                where,
                session.transactionSeconds() > 0
                        ? texts.get("activity.open", Amount.seconds(session.transactionSeconds()))
                        : texts.get("activity.open.none"));
        String waits = session.isBlocked()
                ? " " + texts.get("activity.waits_for", session.blockers().stream().map(String::valueOf).collect(Collectors.joining(", ")))
                : "";
        String holds = row.blocks() > 0 ? " " + texts.get("activity.holds_up", row.blocks()) : "";
        return known + waits + holds;
    }
}
