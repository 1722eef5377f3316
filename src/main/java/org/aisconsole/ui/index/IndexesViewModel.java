package org.aisconsole.ui.index;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.aisconsole.base.job.Job;
import org.aisconsole.base.text.Message;
import org.aisconsole.engine.database.bloat.Bloat;
import org.aisconsole.engine.database.index.IndexReport;
import org.aisconsole.engine.database.index.Indexes;
import org.aisconsole.ui.change.ChangeFlow;
import org.aisconsole.ui.shell.Reading;
import org.aisconsole.ui.shell.UiContext;
import org.jspecify.annotations.Nullable;

/** The indexes with what is said of each, and what the user does with one. */
public final class IndexesViewModel {
    private final Indexes indexes;
    private final ChangeFlow flow;
    private final UiContext context;
    private final Reading<Indexes.Overview> overview;
    private final ObservableList<IndexReport> rows = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable IndexReport> selected = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<String> definition = new ReadOnlyObjectWrapper<>("");
    private final BooleanProperty wasteOnly = new SimpleBooleanProperty();

    /**
     * Reads the indexes, and again after each change that was tried.
     *
     * @param flow through which indexes are dropped and rebuilt
     */
    public IndexesViewModel(Indexes indexes, ChangeFlow flow, UiContext context) {
        this.indexes = indexes;
        this.flow = flow;
        this.context = context;
        this.overview = new Reading<>(context, Message.of("indexes.reading"), indexes::look);
        overview.valueProperty().subscribe(this::fill);
        wasteOnly.addListener((property, before, now) -> fill(overview.valueProperty().get()));
        selected.subscribe(this::define);
        flow.watch(overview::refresh);
        overview.refresh();
    }

    private void fill(Indexes.@Nullable Overview read) {
        if (read == null) {
            return;
        }
        IndexReport before = selected.get();
        rows.setAll(read.reports().stream()
                .filter(row -> !wasteOnly.get() || row.droppable())
                .toList());
        selected.set(rows.stream()
                .filter(row -> before != null && row.index().oid() == before.index().oid())
                .findFirst()
                .orElse(rows.isEmpty() ? null : rows.getFirst()));
    }

    /** The statement of an index costs a question to the server, so only that of the selected one is asked for. */
    private void define(@Nullable IndexReport row) {
        definition.set("");
        if (row != null) {
            context.jobs()
                    .start(Job.named(Message.of("indexes.defining"))
                            .work(job -> indexes.definition(row.index(), job))
                            .onSuccess(definition::set)
                            .onFailure(failure -> definition.set(""))
                            .latest("indexes.defining")
                            .quiet());
        }
    }

    /** Proposes to drop the selected index. */
    public void drop() {
        IndexReport row = selected.get();
        if (row != null && row.droppable()) {
            context.jobs()
                    .start(Job.named(Message.of("index.drop", row.index().shown()))
                            .work(job -> indexes.drop(row, job))
                            .onSuccess(flow::propose)
                            .onFailure(context.outcomes()::failed));
        }
    }

    /** Proposes to rebuild the selected index. */
    public void rebuild() {
        IndexReport row = selected.get();
        if (row != null) {
            flow.propose(indexes.rebuild(row.index()));
        }
    }

    /** How much of an index is not needed, if it is known. */
    public Optional<Bloat> bloat(IndexReport row) {
        Indexes.Overview read = overview.valueProperty().get();
        return read == null ? Optional.empty() : read.bloat().of(row.index());
    }

    /** What is read. */
    public Reading<Indexes.Overview> overview() {
        return overview;
    }

    /** The indexes that are shown, those that waste most first. */
    public ObservableList<IndexReport> rows() {
        return rows;
    }

    /** The index whose details are shown. */
    public ObjectProperty<@Nullable IndexReport> selectedProperty() {
        return selected;
    }

    /** The statement that makes the selected index; empty while it is not known. */
    public ReadOnlyObjectProperty<String> definitionProperty() {
        return definition.getReadOnlyProperty();
    }

    /** Whether only those are shown that cost more than they give. */
    public BooleanProperty wasteOnlyProperty() {
        return wasteOnly;
    }
}
