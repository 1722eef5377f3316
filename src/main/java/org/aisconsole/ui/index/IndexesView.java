package org.aisconsole.ui.index;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.aisconsole.base.text.Amount;
import org.aisconsole.base.text.Texts;
import org.aisconsole.engine.database.bloat.Bloat;
import org.aisconsole.engine.database.index.IndexReport;
import org.aisconsole.engine.database.index.Indexes;
import org.aisconsole.engine.database.index.Keep;
import org.aisconsole.engine.database.index.Verdict;
import org.aisconsole.ui.shell.Dialogs;
import org.aisconsole.ui.shell.TableExport;
import org.aisconsole.ui.shell.UiContext;
import org.aisconsole.ui.widget.Card;
import org.aisconsole.ui.widget.DataTable.Column;
import org.aisconsole.ui.widget.DataTable;
import org.aisconsole.ui.widget.FailurePlace;
import org.aisconsole.ui.widget.Labels;
import org.aisconsole.ui.widget.PageHead;
import org.aisconsole.ui.widget.ScrolledPage;
import org.aisconsole.ui.widget.States;
import org.aisconsole.ui.widget.Status;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/** Every index with its size, use and bloat, those that waste most first, and what can be done with each. */
public final class IndexesView extends ScrolledPage {
    private final Texts texts;
    private final IndexesViewModel model;
    private final DataTable<IndexReport> table;
    private final PageHead head;

    /** The page. */
    public IndexesView(UiContext context, IndexesViewModel model, Dialogs dialogs) {
        this.texts = context.texts();
        this.model = model;
        this.table = new DataTable<>(texts.get("indexes.title"), model.rows(), columns());
        Button again = new Button(texts.get("indexes.again"), new FontIcon(MaterialDesignR.REFRESH));
        again.setOnAction(pressed -> model.overview().refresh());
        again.disableProperty().bind(model.overview().runningProperty());
        Node export = new TableExport(context, dialogs).button("indexes", texts.get("indexes.title"), table::table);
        this.head = new PageHead(texts.get("indexes.title"), texts.get("indexes.reading"), again, export);
        model.overview().valueProperty().subscribe(this::tell);
        show(head, new FailurePlace(texts, model.overview().failureProperty(), model.overview()::refresh), list());
    }

    private void tell(Indexes.@Nullable Overview read) {
        if (read != null) {
            List<IndexReport> waste = read.reports().stream().filter(IndexReport::droppable).toList();
            head.subtitle()
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

    private Node list() {
        table.placeholderProperty()
                .bind(model.overview()
                        .valueProperty()
                        .map(read -> States.empty(
                                MaterialDesignF.FORMAT_LIST_BULLETED, texts.get("indexes.none"), texts.get("indexes.none.next")))
                        .orElse(Labels.of(texts.get("indexes.reading"), "muted")));
        table.follow(model.selectedProperty());
        VBox.setVgrow(table, Priority.ALWAYS);
        CheckBox waste = new CheckBox(texts.get("indexes.waste_only"));
        waste.selectedProperty().bindBidirectional(model.wasteOnlyProperty());
        VBox content = new VBox(table, new IndexPane(texts, model));
        content.getStyleClass().add("change-history");
        Card card = new Card(texts.get("indexes.list"), texts.get("indexes.list.subtitle"), content).withTools(waste);
        VBox.setVgrow(card, Priority.ALWAYS);
        return card;
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
