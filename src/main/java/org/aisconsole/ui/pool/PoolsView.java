package org.aisconsole.ui.pool;

import java.util.List;
import javafx.scene.Node;
import org.aisconsole.base.text.Amount;
import org.aisconsole.base.text.Texts;
import org.aisconsole.engine.database.pool.PoolReport;
import org.aisconsole.engine.database.pool.Pools;
import org.aisconsole.ui.shell.Dialogs;
import org.aisconsole.ui.shell.ListFrame;
import org.aisconsole.ui.shell.UiContext;
import org.aisconsole.ui.widget.DataTable.Column;
import org.aisconsole.ui.widget.DataTable;
import org.aisconsole.ui.widget.Pulse;
import org.aisconsole.ui.widget.ScrolledPage;
import org.aisconsole.ui.widget.States;
import org.aisconsole.ui.widget.Status;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** Every pool with its connections and what it would need; looked at again every few seconds while it is in sight. */
public final class PoolsView extends ScrolledPage {
    private static final double LIVE_SECONDS = 5;

    private final Texts texts;
    private final PoolsViewModel model;
    private final DataTable<PoolReport> table;
    private final ListFrame frame;

    /** The page. */
    public PoolsView(UiContext context, PoolsViewModel model, Dialogs dialogs) {
        this.texts = context.texts();
        this.model = model;
        this.table = new DataTable<>(texts.get("pools.title"), model.rows(), columns());
        table.getStyleClass().add("pool-list");
        this.frame = new ListFrame(context, dialogs, words(), "pools", table, model.overview()).live();
        model.overview().valueProperty().subscribe(this::tell);
        show(frame.head(), frame.failure(), list(), new ForgottenCard(texts, model), new PasteCard(texts, model));
        Pulse.whileShown(this, LIVE_SECONDS, model.overview()::refresh);
    }

    private void tell(Pools.@Nullable Overview read) {
        if (read != null) {
            frame.head()
                    .subtitle()
                    .setText(texts.get(
                            "pools.subtitle", read.pools().size(), read.used(), read.allowed() - read.reserved(), read.reserved()));
        }
    }

    private ListFrame.Words words() {
        return new ListFrame.Words(
                texts.get("pools.title"),
                texts.get("pools.reading"),
                texts.get("pools.again"),
                texts.get("pools.list"),
                texts.get("pools.list.subtitle"));
    }

    private Node list() {
        table.follow(model.selectedProperty());
        Node none = States.empty(MaterialDesignP.POOL, texts.get("pools.none"), texts.get("pools.none.next"));
        return frame.list(none, new PoolPane(texts, model));
    }

    private List<Column<PoolReport>> columns() {
        return List.of(
                Column.<PoolReport>of(texts.get("pools.who"), 180, this::who).with(row -> status(row).dot()),
                Column.of(texts.get("pools.role"), 90, row -> row.now().role()),
                Column.of(texts.get("pools.database"), 100, row -> row.now().database()),
                Column.by(texts.get("pools.connections"), 70, row -> row.now().connections(), row -> count(row.now().connections())),
                Column.by(texts.get("pools.active"), 60, row -> row.now().active(), row -> count(row.now().active())),
                Column.by(texts.get("pools.held"), 80, row -> row.now().idleInTransaction(), row -> count(row.now().idleInTransaction())),
                Column.by(texts.get("pools.arrivals"), 95, row -> row.sizing().arrivals(), row -> rate(row.sizing().arrivals())),
                Column.by(texts.get("pools.most"), 60, row -> row.sizing().most(), row -> count(row.sizing().most())),
                Column.by(texts.get("pools.recommended"), 75, row -> row.sizing().recommended(), row -> count(row.sizing().recommended())));
    }

    private String who(PoolReport row) {
        return row.ours() ? texts.get("pools.ours", row.now().key().shown()) : row.now().key().shown();
    }

    private String count(int value) {
        return Integer.toString(value);
    }

    private String rate(double value) {
        return Amount.count(Math.round(value * 10) / 10.0).in(texts.locale());
    }

    private static Status status(PoolReport row) {
        if (row.leak().isPresent()) {
            return Status.BAD;
        }
        return row.sizing().most() > 2 * row.sizing().recommended() + 2 ? Status.WARNING : Status.GOOD;
    }
}
