package org.aisconsole.ui.change;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.job.Job;
import org.aisconsole.base.job.JobContext;
import org.aisconsole.base.text.Message;
import org.aisconsole.engine.change.Change;
import org.aisconsole.engine.change.Changes;
import org.aisconsole.engine.database.Extensions;
import org.aisconsole.ui.shell.UiContext;
import org.jspecify.annotations.Nullable;

/** What was changed through the console, and what it would change in the database that is shown. */
public final class ChangesViewModel {
    private static final int MOST = 1_000;

    private final Changes changes;
    private final ChangeFlow flow;
    private final UiContext context;
    private final Supplier<Optional<Extensions>> extensions;
    private final ObservableList<Change> rows = FXCollections.observableArrayList();
    private final ObservableList<String> missing = FXCollections.observableArrayList();
    /** Held, because a view of a list that nobody holds is collected with its listeners. */
    private final ObservableList<String> shownMissing = FXCollections.unmodifiableObservableList(missing);
    private final ObjectProperty<@Nullable Change> selected = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>();

    /**
     * Follows the flow of changes.
     *
     * @param extensions those of the database that is shown; empty if none is
     */
    public ChangesViewModel(
            Changes changes, ChangeFlow flow, UiContext context, Supplier<Optional<Extensions>> extensions) {
        this.changes = changes;
        this.flow = flow;
        this.context = context;
        this.extensions = extensions;
        flow.watch(this::refresh);
        refresh();
    }

    /** Reads both again. */
    public void refresh() {
        context.jobs()
                .start(Job.named(Message.of("changes.title"))
                        .work(job -> new Read(changes.latest(MOST), missing(job)))
                        .onSuccess(this::show)
                        .onFailure(failure::set)
                        .latest("changes")
                        .quiet());
    }

    private List<String> missing(JobContext job) {
        return extensions.get().map(found -> found.missing(job)).orElse(List.of());
    }

    private void show(Read read) {
        failure.set(null);
        Change before = selected.get();
        rows.setAll(read.changes);
        missing.setAll(read.missing);
        selected.set(rows.stream()
                .filter(row -> before != null && row.id() == before.id())
                .findFirst()
                .orElse(rows.isEmpty() ? null : rows.getFirst()));
    }

    /** Proposes to create an extension that is missing. */
    public void create(String extension) {
        extensions.get().ifPresent(found -> flow.propose(found.create(extension)));
    }

    /** Proposes to take the selected change back. */
    public void takeBack() {
        Change row = selected.get();
        if (row != null) {
            flow.takeBack(row);
        }
    }

    /** The changes, youngest first. */
    public ObservableList<Change> rows() {
        return rows;
    }

    /** Useful extensions that the database that is shown could have and has not. */
    public ObservableList<String> missing() {
        return shownMissing;
    }

    /** The change whose details are shown. */
    public ObjectProperty<@Nullable Change> selectedProperty() {
        return selected;
    }

    /** Why the changes cannot be read, if so. */
    public ReadOnlyObjectProperty<@Nullable Failure> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    private record Read(List<Change> changes, List<String> missing) {}
}
