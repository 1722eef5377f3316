package org.aisconsole.ui.dashboard;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.aisconsole.engine.monitor.MetricSeries;
import org.aisconsole.engine.monitor.TimeWindow;
import org.aisconsole.ui.widget.ChartLine;
import org.aisconsole.ui.widget.GaugeReading;
import org.aisconsole.ui.widget.Status;
import org.aisconsole.ui.widget.TileReading;

/**
 * Everything that the dashboard shows at one moment. What the connection has no server for is not there.
 *
 * @param window the time that the charts show
 * @param tiles what each tile says
 * @param pasts the shape below each tile's figure
 * @param charts the lines of each chart
 * @param gauges how full each gauge is
 * @param attention what to look at first, worst first; empty if nothing needs anybody
 */
public record DashboardData(
        TimeWindow window,
        Map<DashboardTile, TileReading> tiles,
        Map<DashboardTile, MetricSeries> pasts,
        Map<DashboardChart, List<ChartLine>> charts,
        Map<DashboardGauge, GaugeReading> gauges,
        List<Attention> attention) {

    TileReading tile(DashboardTile tile) {
        return Objects.requireNonNull(tiles.get(tile), tile::name);
    }

    MetricSeries past(DashboardTile tile) {
        return pasts.getOrDefault(tile, MetricSeries.EMPTY);
    }

    List<ChartLine> chart(DashboardChart chart) {
        return charts.getOrDefault(chart, List.of());
    }

    /** Ids of the panels that there is something for. */
    Set<String> panels() {
        Set<String> present = new TreeSet<>(Set.of(Panel.ATTENTION.id()));
        if (!gauges.isEmpty()) {
            present.add(Panel.GAUGES.id());
        }
        tiles.keySet().forEach(tile -> present.add(tile.panel().id()));
        charts.keySet().forEach(chart -> present.add(chart.panel().id()));
        return present;
    }

    /**
     * One thing to look at.
     *
     * @param status how bad it is
     * @param where the server that it is about
     * @param what the finding
     * @param evidence the figures behind it, or why
     * @param remedy what to do; may be empty
     * @param action id of the window's action that leads on; empty for none
     */
    public record Attention(Status status, String where, String what, String evidence, String remedy, String action) {}
}
