package org.aisconsole.ui.widget;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.shape.Rectangle;
import org.aisconsole.base.metric.Unit;
import org.aisconsole.base.text.Quantity;
import org.aisconsole.engine.monitor.MetricSeries;

/** The names of a chart's lines with their values, at a moment or else the latest, in as many rows as they need. */
final class Legend extends HBox {
    private final Unit unit;
    private final Locale locale;
    private final Function<String, String> before;
    private final FlowPane entries = new FlowPane();
    private final Label when = Labels.of("", "legend-time");
    private final List<Label> figures = new ArrayList<>();
    private final List<Label> earlier = new ArrayList<>();
    private List<String> names = List.of();

    /**
     * An empty legend.
     *
     * @param before says that a value is an earlier one
     */
    Legend(Unit unit, Locale locale, Function<String, String> before) {
        this.unit = unit;
        this.locale = locale;
        this.before = before;
        getStyleClass().add("legend");
        entries.getStyleClass().add("legend-entries");
        when.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(entries, Priority.ALWAYS);
        getChildren().addAll(entries, when);
    }

    /**
     * Shows the lines' values.
     *
     * @param moment when, in words; empty for the latest values
     * @param at when, in milliseconds since the epoch
     */
    void show(List<ChartLine> lines, String moment, long at) {
        name(lines);
        when.setText(moment);
        for (int i = 0; i < lines.size(); i++) {
            ChartLine line = lines.get(i);
            figures.get(i).setText(text(moment.isEmpty() ? line.band().line().last() : line.band().line().valueAt(at)));
            boolean compared = line.earlier().size() > 0;
            earlier.get(i).setVisible(compared);
            earlier.get(i).setManaged(compared);
            long then = moment.isEmpty() ? line.band().line().lastTime() : at;
            earlier.get(i).setText(compared ? before.apply(text(line.earlier().valueAt(then))) : "");
        }
    }

    private String text(double value) {
        return Quantity.of(value, unit, locale).text();
    }

    private void name(List<ChartLine> lines) {
        List<String> wanted = lines.stream().map(ChartLine::name).toList();
        if (wanted.equals(names)) {
            return;
        }
        names = wanted;
        figures.clear();
        earlier.clear();
        entries.getChildren().clear();
        for (int i = 0; i < lines.size(); i++) {
            entries.getChildren().add(entry(lines.get(i), i));
        }
    }

    private HBox entry(ChartLine line, int number) {
        Rectangle swatch = new Rectangle(8, 8);
        swatch.getStyleClass().addAll(line.limit() ? "legend-limit" : "legend-swatch", Strand.colour(number));
        Label figure = Labels.of("—", "legend-figure");
        Label then = Labels.of("", "legend-earlier");
        figures.add(figure);
        earlier.add(then);
        HBox entry = new HBox(swatch, Labels.of(line.name(), "muted"), figure, then);
        entry.getStyleClass().add("legend-entry");
        entry.setMinWidth(USE_PREF_SIZE);
        return entry;
    }

    /** The whole in words, for those who do not see the chart. */
    String words(List<ChartLine> lines) {
        List<String> words = new ArrayList<>();
        for (ChartLine line : lines) {
            MetricSeries values = line.band().line();
            words.add(line.name() + " " + text(values.last()));
        }
        return String.join(", ", words);
    }
}
