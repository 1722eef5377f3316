package org.aisconsole.ui.session;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.aisconsole.base.text.Message;
import org.aisconsole.engine.database.session.BlockingTree.Place;
import org.aisconsole.engine.database.session.Sessions;
import org.aisconsole.ui.change.ChangeFlow;
import org.aisconsole.ui.shell.Reading;
import org.aisconsole.ui.shell.UiContext;
import org.jspecify.annotations.Nullable;

/** The sessions as they are now, and the one that the user looks at. */
public final class SessionsViewModel {
    private final Sessions sessions;
    private final ChangeFlow flow;
    private final Reading<List<Place>> live;
    private final ObservableList<Place> rows = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Place> selected = new SimpleObjectProperty<>();
    private final BooleanProperty busyOnly = new SimpleBooleanProperty();

    /**
     * Reads the sessions, and again after each change that was tried.
     *
     * @param flow through which a session is stopped
     */
    public SessionsViewModel(Sessions sessions, ChangeFlow flow, UiContext context) {
        this.sessions = sessions;
        this.flow = flow;
        this.live = new Reading<>(context, Message.of("activity.reading"), sessions::look);
        live.valueProperty().subscribe(this::fill);
        busyOnly.addListener((property, before, now) -> fill(live.valueProperty().get()));
        flow.watch(live::refresh);
        live.refresh();
    }

    private void fill(@Nullable List<Place> read) {
        if (read == null) {
            return;
        }
        Place before = selected.get();
        rows.setAll(read.stream().filter(place -> !busyOnly.get() || isBusy(place)).toList());
        selected.set(rows.stream()
                .filter(row -> before != null && isSame(row, before))
                .findFirst()
                .orElse(rows.isEmpty() ? null : rows.getFirst()));
    }

    private static boolean isBusy(Place place) {
        return !place.session().state().equals("idle") || place.blocks() > 0;
    }

    private static boolean isSame(Place row, Place before) {
        return row.session().pid() == before.session().pid()
                && row.session().began().equals(before.session().began());
    }

    /** Proposes to stop the selected session. */
    public void stop(Sessions.Stop how) {
        Place row = selected.get();
        if (row != null && Sessions.guard(row.session()) == Sessions.Guard.NONE) {
            flow.propose(sessions.stop(row.session(), how));
        }
    }

    /** What is read. */
    public Reading<List<Place>> live() {
        return live;
    }

    /** The sessions that are shown, blockers before those whom they block. */
    public ObservableList<Place> rows() {
        return rows;
    }

    /** The session whose details are shown. */
    public ObjectProperty<@Nullable Place> selectedProperty() {
        return selected;
    }

    /** Whether those that are idle and block nobody are left out. */
    public BooleanProperty busyOnlyProperty() {
        return busyOnly;
    }
}
