package org.aisconsole.ui.session;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import org.aisconsole.base.text.Amount;
import org.aisconsole.base.text.Texts;
import org.aisconsole.engine.database.session.BlockingTree.Place;
import org.aisconsole.engine.database.session.LiveSession;
import org.aisconsole.ui.shell.Dialogs;
import org.aisconsole.ui.shell.ListFrame;
import org.aisconsole.ui.shell.UiContext;
import org.aisconsole.ui.widget.DataTable.Column;
import org.aisconsole.ui.widget.DataTable;
import org.aisconsole.ui.widget.Labels;
import org.aisconsole.ui.widget.Pulse;
import org.aisconsole.ui.widget.ScrolledPage;
import org.aisconsole.ui.widget.Status;
import org.jspecify.annotations.Nullable;

/** Who is on the server, who waits for whom, and what each does; read anew every few seconds while it is in sight. */
public final class SessionsView extends ScrolledPage {
    private static final double LIVE_SECONDS = 3;
    private static final double WAITS_SECONDS = 15;
    private static final String INDENT = "\u2003\u21b3 ";

    private final Texts texts;
    private final SessionsViewModel model;
    private final DataTable<Place> table;
    private final ListFrame frame;

    /** The page. */
    public SessionsView(UiContext context, SessionsViewModel model, WaitsViewModel waits, Dialogs dialogs) {
        this.texts = context.texts();
        this.model = model;
        this.table = new DataTable<>(texts.get("activity.title"), model.rows(), columns());
        this.frame = new ListFrame(context, dialogs, words(), "sessions", table, model.live()).live();
        model.live().valueProperty().subscribe(this::tell);
        show(frame.head(), frame.failure(), list(), new WaitsCard(context, waits));
        Pulse.whileShown(this, LIVE_SECONDS, model.live()::refresh);
        Pulse.whileShown(this, WAITS_SECONDS, waits.waits()::refresh);
    }

    private void tell(@Nullable List<Place> read) {
        if (read != null) {
            frame.head().subtitle()
                    .setText(texts.get(
                            "activity.subtitle",
                            read.size(),
                            read.stream().filter(place -> place.session().isActive()).count(),
                            read.stream().filter(place -> place.session().isBlocked()).count()));
        }
    }

    private ListFrame.Words words() {
        return new ListFrame.Words(
                texts.get("activity.title"),
                texts.get("activity.reading"),
                texts.get("activity.again"),
                texts.get("activity.list"),
                texts.get("activity.list.subtitle"));
    }

    private Node list() {
        table.follow(model.selectedProperty());
        CheckBox busy = new CheckBox(texts.get("activity.busy_only"));
        busy.selectedProperty().bindBidirectional(model.busyOnlyProperty());
        return frame.list(Labels.wrapped(texts.get("activity.none"), "muted"), new SessionPane(texts, model), busy);
    }

    private List<Column<Place>> columns() {
        return List.of(
                Column.<Place>by(texts.get("activity.number"), 120, row -> null, SessionsView::pid)
                        .with(row -> status(row).dot()),
                Column.of(texts.get("activity.who"), 150, row -> who(row.session())),
                Column.of(texts.get("activity.state"), 120, row -> state(row.session())),
                Column.by(
                        texts.get("activity.since"),
                        75,
                        row -> row.session().stateSeconds(),
                        row -> seconds(row.session().stateSeconds())),
                Column.of(texts.get("activity.waits"), 110, row -> waits(row.session())),
                Column.of(texts.get("activity.query"), 140, row -> row.session().query().strip().replaceAll("\\s+", " ")));
    }

    private static String pid(Place row) {
        return INDENT.repeat(Math.min(1, row.depth())) + row.session().pid();
    }

    static String who(LiveSession session) {
        if (!session.isClient()) {
            return session.kind();
        }
        return session.application().isEmpty() ? session.role() : session.application();
    }

    private String state(LiveSession session) {
        return session.state().isEmpty() ? texts.get("activity.hidden") : session.state();
    }

    private String waits(LiveSession session) {
        return !session.isActive() || session.waitClass().isEmpty() ? "" : session.waitClass() + ": " + session.waitEvent();
    }

    private String seconds(double value) {
        return Amount.seconds(value).in(texts.locale());
    }

    private static Status status(Place row) {
        if (row.blocks() > 0) {
            return Status.BAD;
        }
        if (row.session().isBlocked() || row.session().state().startsWith("idle in transaction")) {
            return Status.WARNING;
        }
        return row.session().isActive() ? Status.GOOD : Status.UNKNOWN;
    }
}
