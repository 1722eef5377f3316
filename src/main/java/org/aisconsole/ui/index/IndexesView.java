package org.aisconsole.ui.index;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import org.aisconsole.base.text.Amount;
import org.aisconsole.base.text.Texts;
import org.aisconsole.engine.database.bloat.Bloat;
import org.aisconsole.engine.database.index.IndexReport;
import org.aisconsole.engine.database.index.Indexes;
import org.aisconsole.engine.database.index.Keep;
import org.aisconsole.engine.database.index.Verdict;
import org.aisconsole.ui.shell.Dialogs;
import org.aisconsole.ui.shell.ListFrame;
import org.aisconsole.ui.shell.UiContext;
import org.aisconsole.ui.widget.DataTable.Column;
import org.aisconsole.ui.widget.DataTable;
import org.aisconsole.ui.widget.ScrolledPage;
import org.aisconsole.ui.widget.States;
import org.aisconsole.ui.widget.Status;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** Every index with its size, use and bloat, those that waste most first, and what can be done with each. */
public final class IndexesView extends ScrolledPage {
    private final Texts texts;
    private final IndexesViewModel model;
    private final DataTable<IndexReport> table;
    private final ListFrame frame;

    /** The page. */
    public IndexesView(UiContext context, IndexesViewModel model, Dialogs dialogs) {
        this.texts = context.texts();
        this.model = model;
        this.table = new DataTable<>(texts.get("indexes.title"), model.rows(), columns());
        this.frame = new ListFrame(context, dialogs, words(), "indexes", table, model.overview());
        model.overview().valueProperty().subscribe(this::tell);
        show(frame.head(), frame.failure(), list());
    }

    private void tell(Indexes.@Nullable Overview read) {
        if (read != null) {
            List<IndexReport> waste = read.reports().stream().filter(IndexReport::droppable).toList();
            frame.head().subtitle()
                    .setText(texts.get(
                            "indexes.subtitle",
                            read.reports().size(),
                            bytes(read.reports().stream().mapToLong(row -> row.index().bytes()).sum()),
                            waste.size(),
                            bytes(waste.stream().mapToLong(row -> row.index().bytes()).sum()),
                            Amount.seconds(read.catalog().server().statisticsSeconds()).in(texts.locale())));
        }
    }

    private String bytes(double value) {
        return Amount.bytes(value).in(texts.locale());
    }

    private ListFrame.Words words() {
        return new ListFrame.Words(
                texts.get("indexes.title"),
                texts.get("indexes.reading"),
                texts.get("indexes.again"),
                texts.get("indexes.list"),
                texts.get("indexes.list.subtitle"));
    }

    private Node list() {
        table.follow(model.selectedProperty());
        CheckBox waste = new CheckBox(texts.get("indexes.waste_only"));
        waste.selectedProperty().bindBidirectional(model.wasteOnlyProperty());
        Node none = States.empty(
                MaterialDesignF.FORMAT_LIST_BULLETED, texts.get("indexes.none"), texts.get("indexes.none.next"));
        return frame.list(none, new IndexPane(texts, model), waste);
    }

    private List<Column<IndexReport>> columns() {
        return List.of(
                Column.<IndexReport>of(texts.get("indexes.name"), 210, row -> row.index().shown())
                        .with(row -> status(row).dot()),
                Column.of(texts.get("indexes.table"), 140, row -> row.table().shown()),
                Column.by(texts.get("indexes.verdict"), 110, IndexReport::verdict, this::verdict),
                Column.by(texts.get("indexes.size"), 80, row -> row.index().bytes(), row -> bytes(row.index().bytes())),
                Column.by(texts.get("indexes.scans"), 80, row -> row.index().scans(), row -> Amount.count(row.index().scans()).in(texts.locale())),
                Column.by(
                        texts.get("indexes.bloat"),
                        75,
                        row -> model.bloat(row).map(Bloat::share).orElse(null),
                        row -> model.bloat(row).map(bloat -> Amount.share(bloat.share()).in(texts.locale())).orElse("—")));
    }

    /** What nobody uses and something rests on is simply kept. */
    private String verdict(IndexReport row) {
        boolean kept = row.verdict() == Verdict.UNUSED && row.keep() != Keep.NOTHING;
        return texts.get("indexes.verdict." + (kept ? "kept" : row.verdict().name().toLowerCase(Locale.ROOT)));
    }

    private static Status status(IndexReport row) {
        if (row.verdict() == Verdict.INVALID) {
            return Status.BAD;
        }
        if (row.verdict() == Verdict.NEEDED) {
            return Status.GOOD;
        }
        return row.keep() == Keep.NOTHING ? Status.WARNING : Status.UNKNOWN;
    }
}
