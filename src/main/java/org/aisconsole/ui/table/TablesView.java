package org.aisconsole.ui.table;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import org.aisconsole.base.text.Amount;
import org.aisconsole.base.text.Texts;
import org.aisconsole.engine.database.bloat.Bloat;
import org.aisconsole.engine.database.bloat.Tables;
import org.aisconsole.engine.database.catalog.TableFacts;
import org.aisconsole.ui.shell.Dialogs;
import org.aisconsole.ui.shell.ListFrame;
import org.aisconsole.ui.shell.UiContext;
import org.aisconsole.ui.widget.DataTable.Column;
import org.aisconsole.ui.widget.DataTable;
import org.aisconsole.ui.widget.ScrolledPage;
import org.aisconsole.ui.widget.States;
import org.aisconsole.ui.widget.Status;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** Every table with its size, dead rows, bloat and last upkeep, those that waste most first. */
public final class TablesView extends ScrolledPage {
    private static final double MUCH = 0.3;
    private static final double SOME = 0.15;

    private final Texts texts;
    private final TablesViewModel model;
    private final UiContext context;
    private final DataTable<TableFacts> table;
    private final ListFrame frame;

    /** The page. */
    public TablesView(UiContext context, TablesViewModel model, Dialogs dialogs) {
        this.context = context;
        this.texts = context.texts();
        this.model = model;
        this.table = new DataTable<>(texts.get("tables.title"), model.rows(), columns());
        this.frame = new ListFrame(context, dialogs, words(), "tables", table, model.overview());
        model.overview().valueProperty().subscribe(this::tell);
        show(frame.head(), frame.failure(), list());
    }

    private void tell(Tables.@Nullable Overview read) {
        if (read != null) {
            long bytes = model.rows().stream().mapToLong(row -> row.size().bytes() + row.size().toastBytes()).sum();
            long wasted = read.bloat().tables().values().stream().mapToLong(Bloat::wasted).sum();
            frame.head().subtitle().setText(texts.get("tables.subtitle", model.rows().size(), bytes(bytes), bytes(wasted)));
        }
    }

    private String bytes(double value) {
        return Amount.bytes(value).in(texts.locale());
    }

    private String count(double value) {
        return Amount.count(value).in(texts.locale());
    }

    private ListFrame.Words words() {
        return new ListFrame.Words(
                texts.get("tables.title"),
                texts.get("tables.reading"),
                texts.get("tables.again"),
                texts.get("tables.list"),
                texts.get("tables.list.subtitle"));
    }

    private Node list() {
        table.follow(model.selectedProperty());
        Node none = States.empty(MaterialDesignT.TABLE, texts.get("tables.none"), texts.get("tables.none.next"));
        return frame.list(none, new TablePane(texts, model));
    }

    private List<Column<TableFacts>> columns() {
        return List.of(
                Column.<TableFacts>of(texts.get("tables.name"), 165, TableFacts::shown).with(row -> status(row).dot()),
                Column.by(texts.get("tables.rows"), 75, row -> row.use().live(), row -> count(row.use().live())),
                Column.by(texts.get("tables.size"), 80, row -> row.size().bytes(), row -> bytes(row.size().bytes())),
                Column.by(texts.get("tables.toast"), 80, row -> row.size().toastBytes(), row -> bytes(row.size().toastBytes())),
                Column.by(texts.get("tables.dead"), 75, row -> row.use().dead(), row -> count(row.use().dead())),
                Column.by(
                        texts.get("tables.bloat"),
                        75,
                        row -> share(row).orElse(null),
                        row -> share(row).map(share -> Amount.share(share).in(texts.locale())).orElse("—")),
                Column.by(texts.get("tables.vacuumed"), 85, row -> row.use().vacuumed(), row -> ago(row.use().vacuumed())),
                Column.by(texts.get("tables.analyzed"), 85, row -> row.use().analyzed(), row -> ago(row.use().analyzed())));
    }

    private Optional<Double> share(TableFacts row) {
        return model.bloat(row).map(Bloat::share);
    }

    private String ago(@Nullable Instant then) {
        return then == null
                ? texts.get("tables.never")
                : texts.get(
                        "tables.ago",
                        Amount.seconds(Math.max(0, Duration.between(then, context.clock().instant()).toSeconds())).in(texts.locale()));
    }

    private Status status(TableFacts row) {
        double share = share(row).orElse(-1.0);
        if (share < 0) {
            return Status.UNKNOWN;
        }
        return share >= MUCH ? Status.BAD : share >= SOME ? Status.WARNING : Status.GOOD;
    }
}
