package org.aisconsole.ui.widget;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.aisconsole.base.text.Texts;

/** A chart with its legend: the names of the lines and their values, at the shared cursor or else the latest. */
public final class ChartPanel extends VBox {
    private final ChartSpec spec;
    private final TimeChart chart;
    private final Legend legend;
    private final AxisWords words;
    private final Label nothing;
    private List<ChartLine> shown = List.of();
    private long from;
    private long to = 1;
    private long cursor = ChartLink.NOWHERE;

    /**
     * A panel that shows nothing yet.
     *
     * @param link what it shares with the other charts of the page
     */
    public ChartPanel(ChartSpec spec, Texts texts, ZoneId zone, ChartLink link) {
        Locale locale = texts.locale();
        this.spec = spec;
        this.chart = new TimeChart(spec.unit(), spec.stacked(), locale, zone);
        this.legend = new Legend(spec.unit(), locale, value -> texts.get("ui.chart.before", value));
        this.words = new AxisWords(locale, zone);
        this.nothing = Labels.wrapped(spec.nothing(), "muted", "chart-nothing");
        getStyleClass().add("chart-panel");
        chart.setMinHeight(120);
        chart.setPrefHeight(170);
        ChartGestures.install(chart, link);
        Describe.node(chart, spec.title());
        chart.setAccessibleHelp(texts.get("ui.chart.keys"));
        nothing.setMouseTransparent(true);
        nothing.setVisible(false);
        StackPane plot = new StackPane(chart, nothing);
        VBox.setVgrow(plot, Priority.ALWAYS);
        getChildren().addAll(plot, legend);
    }

    /** Shows other data between two times, in milliseconds since the epoch. */
    public void show(List<ChartLine> lines, long begin, long end) {
        shown = lines;
        from = begin;
        to = end;
        chart.show(lines, begin, end);
        nothing.setVisible(lines.stream().noneMatch(ChartPanel::isKnown));
        States.mark(this, States.EMPTY, lines.stream().allMatch(line -> line.band().size() == 0));
        showValues();
        Describe.node(chart, spec.title() + ": " + legend.words(lines));
    }

    private static boolean isKnown(ChartLine line) {
        return line.band().line().isKnown() || line.earlier().isKnown();
    }

    /** Marks a moment and says its values, or the latest with {@link ChartLink#NOWHERE}. */
    public void point(long at) {
        cursor = at;
        chart.mark(at);
        showValues();
    }

    private void showValues() {
        boolean inside = cursor >= from && cursor <= to;
        legend.show(shown, inside ? words.moment(cursor, from, to) : "", cursor);
    }
}
