package org.aisconsole.ui.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.layout.VBox;
import org.aisconsole.base.metric.Unit;
import org.aisconsole.base.text.Texts;
import org.aisconsole.ui.shell.UiContext;
import org.aisconsole.ui.widget.Card;
import org.aisconsole.ui.widget.ChartLine;
import org.aisconsole.ui.widget.ChartLink;
import org.aisconsole.ui.widget.ChartPanel;
import org.aisconsole.ui.widget.ChartSpec;
import org.aisconsole.ui.widget.Choice;
import org.aisconsole.ui.widget.FailurePlace;
import org.aisconsole.ui.widget.FixedTime;
import org.jspecify.annotations.Nullable;

/** What active sessions waited for, class by class, one on the other. */
final class WaitsCard extends VBox {
    private final Texts texts;
    private final ChartPanel chart;

    WaitsCard(UiContext context, WaitsViewModel model) {
        this.texts = context.texts();
        ChartLink link = new ChartLink(new FixedTime());
        this.chart = new ChartPanel(
                new ChartSpec(texts.get("activity.waits.title"), Unit.COUNT, true, texts.get("activity.waits.none")),
                texts,
                context.zone(),
                link);
        link.cursorProperty().addListener((property, before, now) -> chart.point(now.longValue()));
        Choice<WaitsViewModel.Span> span = new Choice<>(
                List.of(WaitsViewModel.Span.values()),
                chosen -> texts.get("activity.waits." + chosen.name().toLowerCase(Locale.ROOT)),
                model.spanProperty());
        VBox content = new VBox(new FailurePlace(texts, model.waits().failureProperty(), model.waits()::refresh), chart);
        getChildren().add(new Card(texts.get("activity.waits.title"), texts.get("activity.waits.subtitle"), content).withTools(span));
        model.waits().valueProperty().subscribe(this::show);
    }

    private void show(WaitsViewModel.@Nullable Waits read) {
        if (read == null) {
            return;
        }
        List<ChartLine> lines = new ArrayList<>();
        for (int place = 0; place < read.courses().size(); place++) {
            String metric = WaitsViewModel.CLASSES.get(place);
            lines.add(ChartLine.of(metric, texts.get("dashboard.series." + metric), read.courses().get(place)));
        }
        chart.show(lines, read.window().from(), read.window().to());
    }
}
