package org.aisconsole.ui.query;

import java.util.List;
import javafx.scene.layout.VBox;
import org.aisconsole.base.metric.StatementWork;
import org.aisconsole.base.text.Amount;
import org.aisconsole.base.text.Texts;
import org.aisconsole.engine.database.query.QueryOverview;
import org.aisconsole.ui.widget.CardGrid;
import org.aisconsole.ui.widget.FigureTile;
import org.aisconsole.ui.widget.Status;
import org.jspecify.annotations.Nullable;

/** The load as a whole: how much runs at a time, how often, how much of it from memory, and what got worse. */
final class QueryTiles extends VBox {
    private static final double GOOD_HITS = 0.99;
    private static final double FAIR_HITS = 0.9;

    private final Texts texts;
    private final FigureTile load;
    private final FigureTile calls;
    private final FigureTile hits;
    private final FigureTile worse;

    QueryTiles(Texts texts, QueriesViewModel model) {
        this.texts = texts;
        this.load = new FigureTile(texts.get("queries.tile.load"));
        this.calls = new FigureTile(texts.get("queries.tile.calls"));
        this.hits = new FigureTile(texts.get("queries.tile.hits"));
        this.worse = new FigureTile(texts.get("queries.tile.worse"));
        CardGrid grid = new CardGrid(4, 13);
        grid.show(List.of(load, calls, hits, worse));
        getChildren().add(grid);
        model.overview().valueProperty().subscribe(this::show);
    }

    private void show(@Nullable QueryOverview read) {
        if (read == null) {
            return;
        }
        StatementWork all = read.all();
        load.show(words(Amount.count(read.load())), texts.get("queries.tile.load.note"), Status.UNKNOWN);
        calls.show(
                words(Amount.count(read.perSecond(all.calls()))),
                texts.get("queries.tile.calls.note", Amount.seconds(all.meanMs() / 1000)),
                Status.UNKNOWN);
        hits.show(
                words(Amount.share(all.hitShare())),
                texts.get("queries.tile.hits.note", Amount.bytes((double) all.read() * StatementWork.BLOCK)),
                all.hitShare() >= GOOD_HITS ? Status.GOOD : all.hitShare() >= FAIR_HITS ? Status.WARNING : Status.BAD);
        long bad = QueriesViewModel.worse(read);
        worse.show(
                words(Amount.count(bad)),
                texts.get("queries.tile.worse.note"),
                bad > 0 ? Status.BAD : Status.GOOD);
    }

    private String words(Amount amount) {
        return amount.in(texts.locale());
    }
}
