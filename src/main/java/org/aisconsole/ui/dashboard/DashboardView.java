package org.aisconsole.ui.dashboard;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.aisconsole.base.text.Texts;
import org.aisconsole.ui.shell.UiContext;
import org.aisconsole.ui.widget.Card;
import org.aisconsole.ui.widget.CardGrid;
import org.aisconsole.ui.widget.ChartPanel;
import org.aisconsole.ui.widget.GaugeTile;
import org.aisconsole.ui.widget.MetricTile;
import org.aisconsole.ui.widget.PageHead;
import org.aisconsole.ui.widget.RangeControl;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** The dashboard: figures, charts, gauges, and what to look at first. */
public final class DashboardView extends ScrollPane {
    private static final List<Duration> RANGES =
            List.of(Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1));

    /** Least widths, in em. */
    private static final double TILE_WIDTH = 11;

    private static final double CARD_WIDTH = 26;
    private static final double GAUGE_WIDTH = 8;

    private final Texts texts;
    private final UiContext context;
    private final DashboardViewModel model;
    private final Consumer<Node> export;
    private final Map<DashboardTile, MetricTile> tiles = new EnumMap<>(DashboardTile.class);
    private final Map<DashboardChart, ChartPanel> charts = new EnumMap<>(DashboardChart.class);
    private final Map<DashboardGauge, GaugeTile> gauges = new EnumMap<>(DashboardGauge.class);
    private final AttentionList attention;

    /**
     * A dashboard over its model.
     *
     * @param export saves what is shown, and is given the page for a picture of it
     */
    public DashboardView(UiContext context, DashboardViewModel model, Consumer<Node> export) {
        this.context = context;
        this.texts = context.texts();
        this.model = model;
        this.export = export;
        this.attention = new AttentionList(texts);
        VBox page = new VBox(head(), tileRow(), grid());
        page.getStyleClass().add("page");
        setContent(page);
        setFitToWidth(true);
        setFitToHeight(true);
        getStyleClass().add("page-scroll");
        setFocusTraversable(false);
        model.dataProperty().subscribe(this::show);
    }

    private Node head() {
        return new PageHead(
                texts.get("dashboard.title"),
                texts.get("dashboard.subtitle", model.interval().toSeconds()),
                new RangeControl(RANGES, texts, model.rangeProperty()),
                pause(),
                exportButton());
    }

    private Node pause() {
        ToggleButton pause = new ToggleButton(texts.get("dashboard.pause"), new FontIcon(MaterialDesignP.PAUSE));
        pause.selectedProperty().bindBidirectional(model.pausedProperty());
        return pause;
    }

    private Node exportButton() {
        Button button = new Button(texts.get("dashboard.export"), new FontIcon(MaterialDesignE.EXPORT_VARIANT));
        button.setOnAction(pressed -> export.accept(getContent()));
        return button;
    }

    private Node tileRow() {
        CardGrid row = new CardGrid(DashboardTile.values().length, TILE_WIDTH);
        for (DashboardTile tile : DashboardTile.values()) {
            MetricTile node = new MetricTile(texts.get("dashboard.tile." + tile.key()));
            tiles.put(tile, node);
            row.getChildren().add(node);
        }
        return row;
    }

    private Node grid() {
        CardGrid grid = new CardGrid(2, CARD_WIDTH);
        grid.getChildren()
                .addAll(
                        chart(DashboardChart.TRANSACTIONS),
                        chart(DashboardChart.WAITS),
                        chart(DashboardChart.REDIS),
                        attentionCard(),
                        chart(DashboardChart.WRITES),
                        gaugeCard());
        VBox.setVgrow(grid, Priority.ALWAYS);
        return grid;
    }

    private Node chart(DashboardChart chart) {
        String key = "dashboard.chart." + chart.key();
        List<String> names = chart.metrics().stream()
                .map(metric -> texts.get("dashboard.series." + metric))
                .toList();
        ChartPanel panel = new ChartPanel(names, chart.unit(), texts.locale(), context.zone());
        charts.put(chart, panel);
        return new Card(texts.get(key), texts.get(key + ".unit"), panel);
    }

    private Node attentionCard() {
        return new Card(texts.get("dashboard.attention"), texts.get("dashboard.attention.subtitle"), attention);
    }

    private Node gaugeCard() {
        CardGrid row = new CardGrid(DashboardGauge.values().length, GAUGE_WIDTH);
        for (DashboardGauge gauge : DashboardGauge.values()) {
            GaugeTile node = new GaugeTile(texts.get("dashboard.gauge." + gauge.key()));
            gauges.put(gauge, node);
            row.getChildren().add(node);
        }
        return new Card(texts.get("dashboard.gauges"), texts.get("dashboard.gauges.subtitle"), row);
    }

    private void show(DashboardData data) {
        tiles.forEach((tile, node) -> node.show(data.tile(tile), data.past(tile)));
        charts.forEach((chart, node) -> node.show(data.chart(chart), data.from(), data.to()));
        gauges.forEach((gauge, node) -> node.show(data.gauge(gauge)));
        attention.show(data.attention());
    }
}
