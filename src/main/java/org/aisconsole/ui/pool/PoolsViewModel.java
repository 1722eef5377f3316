package org.aisconsole.ui.pool;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.aisconsole.base.job.Job;
import org.aisconsole.base.text.Message;
import org.aisconsole.engine.database.pool.Forgotten;
import org.aisconsole.engine.database.pool.PastedPool;
import org.aisconsole.engine.database.pool.PoolReport;
import org.aisconsole.engine.database.pool.Pools;
import org.aisconsole.ui.change.ChangeFlow;
import org.aisconsole.ui.shell.Reading;
import org.aisconsole.ui.shell.UiContext;
import org.jspecify.annotations.Nullable;

/** The pools of a server, the sessions that forgot their transactions, and what is done about those. */
public final class PoolsViewModel {
    private final Pools pools;
    private final ChangeFlow flow;
    private final UiContext context;
    private final Reading<Pools.Overview> overview;
    private final ObservableList<PoolReport> rows = FXCollections.observableArrayList();
    private final ObservableList<Forgotten> forgotten = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable PoolReport> selected = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Forgotten> culprit = new SimpleObjectProperty<>();
    private final StringProperty pasted = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<Message>> judged = new ReadOnlyObjectWrapper<>(List.of());

    /**
     * Looks at the pools, and again after each change that was tried.
     *
     * @param flow through which sessions are ended and roles are limited
     */
    public PoolsViewModel(Pools pools, ChangeFlow flow, UiContext context) {
        this.pools = pools;
        this.flow = flow;
        this.context = context;
        this.overview = new Reading<>(context, Message.of("pools.reading"), pools::look);
        overview.valueProperty().subscribe(this::fill);
        selected.addListener((property, before, now) -> judge());
        pasted.addListener((property, before, now) -> judge());
        flow.watch(overview::refresh);
        overview.refresh();
    }

    private void fill(Pools.@Nullable Overview read) {
        if (read == null) {
            return;
        }
        PoolReport pool = selected.get();
        Forgotten session = culprit.get();
        rows.setAll(read.pools());
        forgotten.setAll(read.forgotten());
        selected.set(rows.stream()
                .filter(row -> pool != null && row.isAbout(pool))
                .findFirst()
                .orElse(rows.isEmpty() ? null : rows.getFirst()));
        culprit.set(forgotten.stream()
                .filter(row -> session != null && row.isAbout(session))
                .findFirst()
                .orElse(forgotten.isEmpty() ? null : forgotten.getFirst()));
        judge();
    }

    private void judge() {
        Pools.Overview read = overview.valueProperty().get();
        PoolReport pool = selected.get();
        boolean something = read != null && pool != null && !pasted.get().isBlank();
        judged.set(something ? PastedPool.judge(pasted.get(), pool, read) : List.of());
    }

    /** Proposes to end the chosen session. */
    public void end() {
        Forgotten session = culprit.get();
        if (session != null) {
            context.jobs()
                    .start(Job.named(Message.of("pools.reading"))
                            .work(job -> pools.end(session, job))
                            .onSuccess(plan -> plan.ifPresentOrElse(flow::propose, overview::refresh))
                            .onFailure(context.outcomes()::failed)
                            .quiet());
        }
    }

    /** Proposes that the role of the chosen session cannot forget transactions for longer than some minutes. */
    public void limit() {
        Forgotten session = culprit.get();
        if (session != null) {
            flow.propose(pools.limit(session));
        }
    }

    /** What is read. */
    public Reading<Pools.Overview> overview() {
        return overview;
    }

    /** The pools, the largest first. */
    public ObservableList<PoolReport> rows() {
        return rows;
    }

    /** Sessions that are idle in a transaction, the longest first. */
    public ObservableList<Forgotten> forgotten() {
        return forgotten;
    }

    /** The pool whose calculation is shown. */
    public ObjectProperty<@Nullable PoolReport> selectedProperty() {
        return selected;
    }

    /** The session that is chosen. */
    public ObjectProperty<@Nullable Forgotten> culpritProperty() {
        return culprit;
    }

    /** Settings of a pool that somebody pasted. */
    public StringProperty pastedProperty() {
        return pasted;
    }

    /** What is to be said of them. */
    public ReadOnlyObjectProperty<List<Message>> judgedProperty() {
        return judged.getReadOnlyProperty();
    }
}
