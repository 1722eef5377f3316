package org.aisconsole.ui.dashboard;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aisconsole.base.export.Table;
import org.aisconsole.base.text.Texts;
import org.aisconsole.engine.monitor.MetricSeries;
import org.aisconsole.engine.monitor.TimeWindow;
import org.aisconsole.ui.dashboard.DashboardData.Attention;
import org.aisconsole.ui.widget.ChartLine;
import org.jspecify.annotations.Nullable;

/**
 * What panels show, as tables: of charts and tiles a row a moment and a column a line, with least and greatest values beside it
 * where it is thinned, and the earlier values where it is compared.
 */
final class PanelTables {
    private PanelTables() {}

    /** The table of one panel. */
    static Table of(Panel panel, DashboardData data, Texts texts) {
        if (panel.equals(Panel.ATTENTION)) {
            return attention(data.attention());
        }
        if (panel.equals(Panel.GAUGES)) {
            return gauges(data, texts);
        }
        for (DashboardChart chart : DashboardChart.values()) {
            if (chart.panel().equals(panel)) {
                return lines(data.chart(chart), data.window());
            }
        }
        return tile(panel, data);
    }

    /** The table of all charts together. */
    static Table of(DashboardData data) {
        return lines(data.charts().values().stream().flatMap(Collection::stream).toList(), data.window());
    }

    private static Table tile(Panel panel, DashboardData data) {
        for (DashboardTile tile : DashboardTile.values()) {
            if (tile.panel().equals(panel)) {
                String name = tile.plan().kind().name().toLowerCase(Locale.ROOT) + "."
                        + tile.plan().measure().metric();
                MetricSeries past = data.past(tile);
                return lines(List.of(ChartLine.of(name, name, past)), new TimeWindow(0, Long.MAX_VALUE));
            }
        }
        throw new IllegalArgumentException(panel.id());
    }

    private static Table attention(List<Attention> items) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Attention item : items) {
            rows.add(Arrays.asList(
                    item.status().name().toLowerCase(Locale.ROOT),
                    item.where(),
                    item.what(),
                    item.evidence(),
                    item.remedy()));
        }
        return new Table(List.of("status", "source", "what", "evidence", "remedy"), rows);
    }

    private static Table gauges(DashboardData data, Texts texts) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        data.gauges()
                .forEach((gauge, reading) -> rows.add(Arrays.asList(
                        texts.get("dashboard.gauge." + gauge.key()), known(reading.share()), reading.detail())));
        return new Table(List.of("name", "share", "detail"), rows);
    }

    private static Table lines(List<ChartLine> lines, TimeWindow window) {
        List<String> columns = new ArrayList<>(List.of("time"));
        List<MetricSeries> series = new ArrayList<>();
        for (ChartLine line : lines) {
            add(columns, series, line.id(), line.band().line());
            if (line.band().isThinned()) {
                add(columns, series, line.id() + ".low", line.band().lows());
                add(columns, series, line.id() + ".high", line.band().highs());
            }
            if (line.earlier().size() > 0) {
                add(columns, series, line.id() + ".earlier", line.earlier());
            }
        }
        return new Table(columns, rows(series, window));
    }

    private static void add(List<String> columns, List<MetricSeries> series, String name, MetricSeries values) {
        columns.add(name);
        series.add(values);
    }

    private static List<List<@Nullable Object>> rows(List<MetricSeries> series, TimeWindow window) {
        SortedMap<Long, @Nullable Object[]> rows = new TreeMap<>();
        for (int column = 0; column < series.size(); column++) {
            MetricSeries values = series.get(column);
            for (int i = 0; i < values.size(); i++) {
                if (window.contains(values.at()[i])) {
                    @Nullable Object[] row =
                            rows.computeIfAbsent(values.at()[i], at -> new Object[series.size() + 1]);
                    row[0] = Instant.ofEpochMilli(values.at()[i]);
                    row[column + 1] = known(values.values()[i]);
                }
            }
        }
        List<List<@Nullable Object>> table = new ArrayList<>();
        rows.values().forEach(row -> table.add(Arrays.asList(row)));
        return table;
    }

    private static @Nullable Object known(double value) {
        return Double.isNaN(value) ? null : (Object) value;
    }
}
