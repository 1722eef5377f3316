package org.aisconsole.ui.query;

import java.util.List;
import javafx.scene.layout.VBox;
import org.aisconsole.base.metric.Unit;
import org.aisconsole.base.text.Texts;
import org.aisconsole.ui.shell.UiContext;
import org.aisconsole.ui.widget.CardGrid;
import org.aisconsole.ui.widget.ChartLine;
import org.aisconsole.ui.widget.ChartLink;
import org.aisconsole.ui.widget.ChartPanel;
import org.aisconsole.ui.widget.ChartSpec;
import org.aisconsole.ui.widget.FixedTime;
import org.jspecify.annotations.Nullable;

/** The course of a query: how long a call took, and how many there were. */
final class QueryCharts extends VBox {
    private final Texts texts;
    private final ChartPanel times;
    private final ChartPanel calls;

    QueryCharts(UiContext context, QueriesViewModel model) {
        this.texts = context.texts();
        ChartLink link = new ChartLink(new FixedTime());
        this.times = new ChartPanel(spec("queries.chart.times", Unit.SECONDS), texts, context.zone(), link);
        this.calls = new ChartPanel(spec("queries.chart.calls", Unit.PER_SECOND), texts, context.zone(), link);
        link.cursorProperty().addListener((property, before, now) -> {
            times.point(now.longValue());
            calls.point(now.longValue());
        });
        CardGrid grid = new CardGrid(2, 24);
        grid.show(List.of(times, calls));
        getChildren().add(grid);
        model.detailProperty().subscribe(this::show);
    }

    private ChartSpec spec(String title, Unit unit) {
        return new ChartSpec(texts.get(title), unit, false, texts.get("queries.chart.nothing"));
    }

    private void show(@Nullable QueryDetail detail) {
        if (detail == null) {
            return;
        }
        long from = detail.overview().from().toEpochMilli();
        long until = detail.overview().until().toEpochMilli();
        times.show(List.of(ChartLine.of("query-mean", texts.get("queries.chart.times"), detail.callSeconds())), from, until);
        calls.show(List.of(ChartLine.of("query-calls", texts.get("queries.chart.calls"), detail.callsPerSecond())), from, until);
    }
}
