package org.aisconsole.ui.table;

import java.util.Comparator;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.aisconsole.base.job.Job;
import org.aisconsole.base.text.Message;
import org.aisconsole.engine.database.bloat.Bloat;
import org.aisconsole.engine.database.bloat.Tables;
import org.aisconsole.engine.database.catalog.TableFacts;
import org.aisconsole.ui.change.ChangeFlow;
import org.aisconsole.ui.shell.Reading;
import org.aisconsole.ui.shell.UiContext;
import org.jspecify.annotations.Nullable;

/** The tables with their bloat, an exact measurement of one, and the remedies. */
public final class TablesViewModel {
    private final Tables tables;
    private final ChangeFlow flow;
    private final UiContext context;
    private final Reading<Tables.Overview> overview;
    private final ObservableList<TableFacts> rows = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable TableFacts> selected = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Tables.@Nullable Exact> exact = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper measurable = new ReadOnlyBooleanWrapper();

    /**
     * Reads the tables, and again after each change that was tried.
     *
     * @param flow through which remedies are applied
     */
    public TablesViewModel(Tables tables, ChangeFlow flow, UiContext context) {
        this.tables = tables;
        this.flow = flow;
        this.context = context;
        this.overview = new Reading<>(context, Message.of("tables.reading"), tables::look);
        overview.valueProperty().subscribe(this::fill);
        selected.subscribe(row -> exact.set(null));
        flow.watch(overview::refresh);
        overview.refresh();
    }

    private void fill(Tables.@Nullable Overview read) {
        if (read == null) {
            return;
        }
        TableFacts before = selected.get();
        measurable.set(Tables.measurable(read.catalog()));
        rows.setAll(read.catalog().tables().values().stream()
                .filter(TableFacts::holdsRows)
                .sorted(Comparator.comparingLong((TableFacts table) -> wasted(read, table))
                        .thenComparingLong(table -> table.size().bytes())
                        .reversed())
                .toList());
        selected.set(rows.stream()
                .filter(row -> before != null && row.oid() == before.oid())
                .findFirst()
                .orElse(rows.isEmpty() ? null : rows.getFirst()));
    }

    private static long wasted(Tables.Overview read, TableFacts table) {
        return read.bloat().of(table).map(Bloat::wasted).orElse(0L);
    }

    /** Counts what the pages of the selected table hold. */
    public void measure() {
        TableFacts row = selected.get();
        if (row != null) {
            context.jobs()
                    .start(Job.named(Message.of("tables.measuring", row.shown()))
                            .work(job -> tables.measure(row, job))
                            .onSuccess(measured -> {
                                if (row.equals(selected.get())) {
                                    exact.set(measured);
                                }
                            })
                            .onFailure(context.outcomes()::failed));
        }
    }

    /** Proposes a remedy for the selected table. */
    public void propose(Tables.Remedy remedy) {
        TableFacts row = selected.get();
        if (row != null) {
            flow.propose(tables.plan(row, remedy));
        }
    }

    /** How much of a table is not needed, if it is known. */
    public Optional<Bloat> bloat(TableFacts row) {
        Tables.Overview read = overview.valueProperty().get();
        return read == null ? Optional.empty() : read.bloat().of(row);
    }

    /** What is read. */
    public Reading<Tables.Overview> overview() {
        return overview;
    }

    /** The tables, those that waste most first. */
    public ObservableList<TableFacts> rows() {
        return rows;
    }

    /** The table whose details are shown. */
    public ObjectProperty<@Nullable TableFacts> selectedProperty() {
        return selected;
    }

    /** What the pages of the selected table hold; null while that was not measured. */
    public ReadOnlyObjectProperty<Tables.@Nullable Exact> exactProperty() {
        return exact.getReadOnlyProperty();
    }

    /** Whether tables can be measured exactly. */
    public ReadOnlyBooleanProperty measurableProperty() {
        return measurable.getReadOnlyProperty();
    }
}
