package org.aisconsole.ui.query;

import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.job.Job;
import org.aisconsole.base.job.JobContext;
import org.aisconsole.base.text.Message;
import org.aisconsole.engine.database.query.QueryLoad;
import org.aisconsole.engine.database.query.QueryOverview;
import org.aisconsole.engine.database.query.QueryPlans;
import org.aisconsole.engine.database.query.QueryRange;
import org.aisconsole.engine.database.query.SlowQueries;
import org.aisconsole.ui.shell.Reading;
import org.aisconsole.ui.shell.UiContext;
import org.jspecify.annotations.Nullable;

/** The queries of a server by what they cost, and of one of them its course, its plan and what can be done. */
public final class QueriesViewModel {
    private final SlowQueries queries;
    private final QueryPlans plans;
    private final Consumer<String> explain;
    private final UiContext context;
    private final Reading<QueryOverview> overview;
    private final ObservableList<QueryLoad> rows = FXCollections.observableArrayList();
    private final ObjectProperty<QueryRange> range = new SimpleObjectProperty<>(QueryRange.HOUR);
    private final BooleanProperty worseOnly = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable QueryLoad> selected = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable QueryDetail> detail = new ReadOnlyObjectWrapper<>();

    /**
     * Samples and reads at once.
     *
     * @param explain opens a statement where plans are shown
     */
    public QueriesViewModel(SlowQueries queries, QueryPlans plans, Consumer<String> explain, UiContext context) {
        this.queries = queries;
        this.plans = plans;
        this.explain = explain;
        this.context = context;
        this.overview = new Reading<>(context, Message.of("queries.reading"), job -> queries.look(range.get(), job));
        overview.valueProperty().subscribe(this::fill);
        range.addListener((property, before, now) -> overview.refresh());
        worseOnly.addListener((property, before, now) -> fill(overview.valueProperty().get()));
        selected.addListener((property, before, now) -> read(now));
        overview.refresh();
    }

    private void fill(@Nullable QueryOverview read) {
        if (read == null) {
            return;
        }
        QueryLoad before = selected.get();
        rows.setAll(read.queries().stream()
                .filter(load -> !worseOnly.get() || load.regression().isPresent())
                .toList());
        selected.set(rows.stream()
                .filter(row -> before != null && row.query().id() == before.query().id())
                .findFirst()
                .orElse(rows.isEmpty() ? null : rows.getFirst()));
        read(selected.get()); // the same query over another time is the same row
    }

    private void read(@Nullable QueryLoad load) {
        QueryOverview read = overview.valueProperty().get();
        if (load == null || read == null) {
            detail.set(null);
            return;
        }
        QueryDetail now = detail.get();
        if (now == null || now.load().query().id() != load.query().id()) {
            detail.set(QueryDetail.without(load, read));
        }
        QueryRange shown = range.get();
        context.jobs()
                .start(Job.named(Message.of("queries.looking"))
                        .work(job -> detail(load, read, shown, job))
                        .onSuccess(detail::set)
                        .onFailure(context.outcomes()::failed)
                        .latest("queries.looking")
                        .quiet());
    }

    private QueryDetail detail(QueryLoad load, QueryOverview read, QueryRange shown, JobContext job) {
        QueryDetail course = QueryDetail.without(load, read).with(queries.course(load.query(), shown), shown);
        if (!plans.canLook(load.query())) {
            return course;
        }
        try {
            return course.with(plans.look(load.query(), job));
        } catch (FailureException none) {
            return course.without(none.failure());
        }
    }

    /** Opens the selected query where plans are shown. */
    public void explain() {
        QueryLoad row = selected.get();
        if (row != null) {
            explain.accept(row.query().statement());
        }
    }

    /** What is read. */
    public Reading<QueryOverview> overview() {
        return overview;
    }

    /** The queries, those that ran longest first. */
    public ObservableList<QueryLoad> rows() {
        return rows;
    }

    /** How far back is looked. */
    public ObjectProperty<QueryRange> rangeProperty() {
        return range;
    }

    /** Whether only queries are shown that got worse. */
    public BooleanProperty worseOnlyProperty() {
        return worseOnly;
    }

    /** The query whose details are shown. */
    public ObjectProperty<@Nullable QueryLoad> selectedProperty() {
        return selected;
    }

    /** What is known of the selected query; more of it after a while. */
    public ReadOnlyObjectProperty<@Nullable QueryDetail> detailProperty() {
        return detail.getReadOnlyProperty();
    }

    /** How many queries got worse than in the week before. */
    static long worse(QueryOverview read) {
        return read.queries().stream().filter(load -> load.regression().isPresent()).count();
    }
}
