package org.aisconsole.ui.dashboard;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.aisconsole.engine.monitor.MetricSeries;
import org.aisconsole.ui.widget.GaugeReading;
import org.aisconsole.ui.widget.Status;
import org.aisconsole.ui.widget.TileReading;

/**
 * Everything that the dashboard shows at one moment.
 *
 * @param from left edge of the charts, in milliseconds since the epoch
 * @param to right edge of the charts
 * @param tiles what each tile says
 * @param pasts the shape below each tile's figure
 * @param charts the series of each chart
 * @param gauges how full each gauge is
 * @param attention what to look at first, worst first; empty if nothing needs anybody
 */
public record DashboardData(
        long from,
        long to,
        Map<DashboardTile, TileReading> tiles,
        Map<DashboardTile, MetricSeries> pasts,
        Map<DashboardChart, List<MetricSeries>> charts,
        Map<DashboardGauge, GaugeReading> gauges,
        List<Attention> attention) {

    TileReading tile(DashboardTile tile) {
        return Objects.requireNonNull(tiles.get(tile));
    }

    MetricSeries past(DashboardTile tile) {
        return pasts.getOrDefault(tile, MetricSeries.EMPTY);
    }

    List<MetricSeries> chart(DashboardChart chart) {
        return charts.getOrDefault(chart, List.of());
    }

    GaugeReading gauge(DashboardGauge gauge) {
        return gauges.getOrDefault(gauge, GaugeReading.UNKNOWN);
    }

    /**
     * One thing to look at.
     *
     * @param status how bad it is
     * @param what the finding
     * @param detail why, or what to do
     */
    public record Attention(Status status, String what, String detail) {}
}
