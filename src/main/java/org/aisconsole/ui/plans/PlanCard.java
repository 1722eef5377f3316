package org.aisconsole.ui.plans;

import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.aisconsole.base.text.Texts;
import org.aisconsole.engine.database.explain.NodeChange;
import org.aisconsole.engine.database.explain.PlanTree;
import org.aisconsole.ui.shell.UiContext;
import org.aisconsole.ui.widget.Card;
import org.aisconsole.ui.widget.Labels;
import org.jspecify.annotations.Nullable;

/** One plan: its figures, the chart, what is wrong, the tree, and the selected node. */
final class PlanCard extends VBox {
    private final Texts texts;
    private final NodeWords say;
    private final FlowPane figures = new FlowPane();
    private final FlameChart chart;
    private final PlanTable table;
    private final Card card;

    PlanCard(UiContext context, PlansViewModel model) {
        this.texts = context.texts();
        this.say = new NodeWords(texts);
        this.chart = new FlameChart(say, model.selectedProperty(), texts.get("plans.chart"));
        this.table = new PlanTable(texts, texts.get("plans.tree"), model.selectedProperty(), false);
        figures.getStyleClass().add("plan-figures");
        table.getStyleClass().add("plan-tree");
        VBox content = new VBox(
                figures,
                chart,
                new WarningList(texts, model),
                table,
                new NodeDetails(texts, model));
        content.getStyleClass().add("plan-parts");
        this.card = new Card(texts.get("plans.plan"), "", content);
        getChildren().add(card);
        managedProperty().bind(visibleProperty());
        model.shownProperty().subscribe(this::show);
        model.diffProperty().subscribe(diff -> setVisible(diff == null && model.shownProperty().get() != null));
    }

    private void show(@Nullable ShownPlan shown) {
        setVisible(shown != null);
        PlanTree plan = shown == null ? null : shown.plan();
        chart.show(plan);
        table.show(plan, node -> NodeChange.Kind.SAME);
        figures.getChildren().clear();
        if (shown != null && plan != null) {
            card.subtitle().setText(texts.get(shown.generic() ? "plans.plan.generic" : "plans.plan.subtitle", shown.origin()));
            figures(plan);
        }
    }

    private void figures(PlanTree plan) {
        if (plan.analyzed()) {
            figure("plans.figure.time", say.time(plan.milliseconds()));
            figure("plans.figure.rows", say.count(plan.root().actual().allRows()));
        }
        if (!Double.isNaN(plan.planning())) {
            figure("plans.figure.planning", say.time(plan.planning()));
        }
        figure("plans.figure.cost", say.cost(plan.cost()));
        figure("plans.figure.nodes", say.count(plan.nodes().size()));
        if (!plan.root().blocks().isNone()) {
            figure("plans.figure.blocks", say.blocks(plan.root().blocks()));
        }
        plan.summary().forEach((name, value) -> {
            if (name.startsWith("Settings / ")) {
                figures.getChildren().add(pair(name.substring("Settings / ".length()), value));
            }
        });
    }

    private void figure(String key, String value) {
        if (!value.isEmpty()) {
            figures.getChildren().add(pair(texts.get(key), value));
        }
    }

    private static Node pair(String name, String value) {
        VBox pair = new VBox(Labels.of(name, "muted", "small"), Labels.of(value, "plan-figure", "figures"));
        pair.getStyleClass().add("plan-pair");
        return pair;
    }
}
