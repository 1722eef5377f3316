package org.aisconsole.ui.dashboard;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import org.aisconsole.base.text.Texts;
import org.aisconsole.ui.shell.Actions;
import org.aisconsole.ui.shell.UiContext;
import org.aisconsole.ui.widget.Card;
import org.aisconsole.ui.widget.CardGrid;
import org.aisconsole.ui.widget.ChartLink;
import org.aisconsole.ui.widget.ChartPanel;
import org.aisconsole.ui.widget.ChartSpec;
import org.aisconsole.ui.widget.GaugeReading;
import org.aisconsole.ui.widget.GaugeTile;
import org.aisconsole.ui.widget.MetricTile;

/** Makes every panel of the page, once; which of them stand on it, and where, is decided elsewhere. */
final class PanelNodes {
    private static final double GAUGE_WIDTH = 8;

    private final UiContext context;
    private final Texts texts;
    private final ChartLink link;
    private final PanelMenu menu;
    private final Map<String, PanelNode> nodes = new LinkedHashMap<>();

    PanelNodes(UiContext context, ChartLink link, Actions actions, PanelMenu menu) {
        this.context = context;
        this.texts = context.texts();
        this.link = link;
        this.menu = menu;
        AttentionList attention = new AttentionList(texts, actions);
        addCard(Panel.ATTENTION, "dashboard.attention.subtitle", attention, data -> attention.show(data.attention()));
        addGauges();
        for (DashboardTile tile : DashboardTile.values()) {
            addTile(tile);
        }
        for (DashboardChart chart : DashboardChart.values()) {
            addChart(chart);
        }
    }

    /** All of them, by the ids of their panels. */
    Map<String, PanelNode> all() {
        return nodes;
    }

    private void addTile(DashboardTile tile) {
        MetricTile node = new MetricTile(texts.get(tile.panel().titleKey()));
        add(tile.panel(), node, data -> {
            if (data.tiles().containsKey(tile)) {
                node.show(data.tile(tile), data.past(tile));
            }
        }, Optional.empty());
    }

    private void addChart(DashboardChart chart) {
        String nothing = chart == DashboardChart.REPLICATION ? "dashboard.nothing.replica" : "dashboard.nothing";
        ChartSpec spec = new ChartSpec(
                chart.panel().fullTitle(texts), chart.plan().unit(), chart.plan().stacked(), texts.get(nothing));
        ChartPanel node = new ChartPanel(spec, texts, context.zone(), link);
        Card card = card(chart.panel(), chart.panel().titleKey() + ".unit", node);
        add(
                chart.panel(),
                card,
                data -> node.show(data.chart(chart), data.window().from(), data.window().to()),
                Optional.of(node));
    }

    private void addGauges() {
        CardGrid row = new CardGrid(DashboardGauge.values().length, GAUGE_WIDTH);
        Map<DashboardGauge, GaugeTile> gauges = new EnumMap<>(DashboardGauge.class);
        for (DashboardGauge gauge : DashboardGauge.values()) {
            gauges.put(gauge, new GaugeTile(texts.get("dashboard.gauge." + gauge.key())));
        }
        addCard(Panel.GAUGES, "dashboard.gauges.subtitle", row, data -> {
            gauges.forEach((gauge, node) -> node.show(data.gauges().getOrDefault(gauge, GaugeReading.UNKNOWN)));
            var present = data.gauges().keySet().stream().map(gauges::get).toList();
            if (!row.getChildren().containsAll(present) || row.getChildren().size() != present.size() + 1) {
                row.show(present);
            }
        });
    }

    private void addCard(Panel panel, String subtitleKey, Node content, Consumer<DashboardData> draw) {
        add(panel, card(panel, subtitleKey, content), draw, Optional.empty());
    }

    private Card card(Panel panel, String subtitleKey, Node content) {
        return new Card(texts.get(panel.titleKey()), texts.get(subtitleKey), content);
    }

    private void add(Panel panel, Node content, Consumer<DashboardData> draw, Optional<ChartPanel> chart) {
        PanelFrame frame = new PanelFrame(panel, content, texts);
        if (content instanceof Card card) {
            card.withTools(menu.button(panel, content));
        } else {
            ContextMenu popup = new ContextMenu();
            popup.getItems().setAll(menu.items(panel, content));
            content.setOnContextMenuRequested(asked -> popup.show(content, asked.getScreenX(), asked.getScreenY()));
        }
        nodes.put(panel.id(), new PanelNode(panel, content, frame, draw, chart));
    }
}
