package org.aisconsole.ui.query;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import org.aisconsole.base.failure.FailureText;
import org.aisconsole.base.metric.StatementWork;
import org.aisconsole.base.text.Amount;
import org.aisconsole.base.text.Texts;
import org.aisconsole.engine.database.query.QueryLoad;
import org.aisconsole.engine.database.query.QueryOverview;
import org.aisconsole.engine.database.query.QueryRange;
import org.aisconsole.ui.shell.Dialogs;
import org.aisconsole.ui.shell.ListFrame;
import org.aisconsole.ui.shell.UiContext;
import org.aisconsole.ui.widget.Card;
import org.aisconsole.ui.widget.Choice;
import org.aisconsole.ui.widget.DataTable.Column;
import org.aisconsole.ui.widget.DataTable;
import org.aisconsole.ui.widget.Labels;
import org.aisconsole.ui.widget.ScrolledPage;
import org.aisconsole.ui.widget.States;
import org.aisconsole.ui.widget.Status;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;

/** What the server's time goes to, query by query, those that ran longest first, and which got worse. */
public final class QueriesView extends ScrolledPage {
    private static final double MUCH = 0.2;

    private final Texts texts;
    private final QueriesViewModel model;
    private final DataTable<QueryLoad> table;
    private final ListFrame frame;

    /** The page. */
    public QueriesView(UiContext context, QueriesViewModel model, Dialogs dialogs) {
        this.texts = context.texts();
        this.model = model;
        this.table = new DataTable<>(texts.get("queries.title"), model.rows(), columns());
        this.frame = new ListFrame(context, dialogs, words(), "queries", table, model.overview());
        model.overview().valueProperty().subscribe(this::tell);
        show(frame.head(), frame.failure(), new QueryTiles(texts, model), list(context), notes());
    }

    private void tell(@Nullable QueryOverview read) {
        if (read != null) {
            frame.head().subtitle().setText(texts.get(
                    "queries.subtitle",
                    read.queries().size(),
                    Amount.seconds(read.all().execMs() / 1000),
                    Amount.count(read.all().calls()),
                    Amount.seconds(read.seconds())));
        }
    }

    private ListFrame.Words words() {
        return new ListFrame.Words(
                texts.get("queries.title"),
                texts.get("queries.reading"),
                texts.get("queries.again"),
                texts.get("queries.list"),
                texts.get("queries.list.subtitle"));
    }

    private Node list(UiContext context) {
        table.follow(model.selectedProperty());
        CheckBox worse = new CheckBox(texts.get("queries.worse_only"));
        worse.selectedProperty().bindBidirectional(model.worseOnlyProperty());
        Choice<QueryRange> range = new Choice<>(
                List.of(QueryRange.values()),
                chosen -> texts.get("queries.range." + chosen.name().toLowerCase(Locale.ROOT)),
                model.rangeProperty());
        Node none = States.empty(
                MaterialDesignD.DATABASE_CLOCK_OUTLINE, texts.get("queries.none"), texts.get("queries.none.next"));
        return frame.list(none, new QueryPane(context, model), worse, range);
    }

    private List<Column<QueryLoad>> columns() {
        return List.of(
                Column.<QueryLoad>of(texts.get("queries.query"), 185, row -> row.query().line())
                        .with(row -> status(row).dot()),
                Column.of(texts.get("queries.who"), 100, QueriesView::who),
                Column.by(texts.get("queries.share"), 65, QueryLoad::share, row -> Amount.share(row.share()).in(texts.locale())),
                number("queries.time", 70, work -> work.execMs() / 1000, Amount::seconds),
                number("queries.calls", 60, StatementWork::calls, Amount::count),
                number("queries.mean", 72, work -> work.meanMs() / 1000, Amount::seconds),
                number("queries.rows", 60, work -> work.each(work.rows()), Amount::count),
                number("queries.hit", 68, StatementWork::hitShare, Amount::share),
                number("queries.temp", 60, work -> (double) work.temp() * StatementWork.BLOCK, Amount::bytes));
    }

    private static String who(QueryLoad row) {
        return row.query().key().roleName() + "@" + row.query().key().databaseName();
    }

    private interface Figure {
        double of(StatementWork work);
    }

    private interface Worded {
        Amount of(double value);
    }

    private Column<QueryLoad> number(String title, double width, Figure figure, Worded worded) {
        return Column.by(
                texts.get(title),
                width,
                row -> figure.of(row.work()),
                row -> worded.of(figure.of(row.work())).in(texts.locale()));
    }

    private static Status status(QueryLoad row) {
        if (row.regression().isPresent()) {
            return Status.BAD;
        }
        return row.share() >= MUCH ? Status.WARNING : Status.UNKNOWN;
    }

    /** What is not in the figures, and why; only there if there is something. */
    private Node notes() {
        Label notes = Labels.wrapped("");
        Card card = new Card(texts.get("queries.notes"), texts.get("queries.notes.subtitle"), notes);
        model.overview().valueProperty().subscribe(read -> {
            String words = read == null ? "" : missing(read);
            notes.setText(words);
            card.setVisible(!words.isEmpty());
            card.setManaged(card.isVisible());
        });
        return card;
    }

    private String missing(QueryOverview read) {
        StringBuilder words = new StringBuilder();
        if (read.hidden() > 0) {
            words.append(texts.get("queries.hidden", read.hidden())).append('\n');
        }
        if (read.evicted() > 0) {
            words.append(texts.get("queries.evicted", read.evicted())).append('\n');
        }
        read.failure().ifPresent(failure ->
                words.append(texts.get("queries.stopped", FailureText.of(failure, texts).what())));
        return words.toString().strip();
    }
}
