package org.aisconsole.ui.plans;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.aisconsole.base.text.Texts;
import org.aisconsole.engine.database.explain.Blocks;
import org.aisconsole.engine.database.explain.PlanNode;
import org.aisconsole.engine.database.explain.PlanTree;
import org.aisconsole.ui.widget.Labels;

/** All that the plan says of the selected node. */
final class NodeDetails extends VBox {
    private static final int LONGEST = 2_000;

    private final Texts texts;
    private final NodeWords say;
    private final Label title = Labels.wrapped("", "card-title");
    private final GridPane facts = new GridPane();

    NodeDetails(Texts texts, PlansViewModel model) {
        this.texts = texts;
        this.say = new NodeWords(texts);
        getStyleClass().add("plan-details");
        facts.getStyleClass().add("fact-grid");
        ColumnConstraints value = new ColumnConstraints();
        value.setHgrow(Priority.ALWAYS);
        facts.getColumnConstraints().addAll(new ColumnConstraints(), value);
        getChildren().addAll(title, facts);
        managedProperty().bind(visibleProperty());
        model.selectedProperty().subscribe(number -> show(model));
        model.shownProperty().subscribe(shown -> show(model));
    }

    private void show(PlansViewModel model) {
        ShownPlan shown = model.shownProperty().get();
        setVisible(model.selectedNode().isPresent());
        facts.getChildren().clear();
        if (shown != null) {
            model.selectedNode().ifPresent(node -> show(shown.plan(), node));
        }
    }

    private void show(PlanTree plan, PlanNode node) {
        title.setText(node.title());
        List<Map.Entry<String, String>> rows = new ArrayList<>();
        rows.add(Map.entry(texts.get("plans.detail.figures"), say.sentence(plan, node)));
        if (node.actual().measured() && node.actual().loops() > 0) {
            rows.add(Map.entry(texts.get("plans.detail.loops"), say.count(node.actual().loops())));
        }
        blocks(node.ownBlocks(), rows);
        node.details().forEach((name, value) -> {
            if (isWorthARow(value)) {
                rows.add(Map.entry(name, value.length() > LONGEST ? value.substring(0, LONGEST) + " …" : value));
            }
        });
        for (int at = 0; at < rows.size(); at++) {
            Label name = Labels.of(rows.get(at).getKey(), "muted");
            name.setMinWidth(USE_PREF_SIZE);
            facts.addRow(at, name, Labels.wrapped(rows.get(at).getValue(), "plan-value"));
        }
    }

    /** JSON says of everything that it was not, too. */
    private static boolean isWorthARow(String value) {
        return !value.isEmpty() && !value.equals("false") && !value.equals("0") && !value.equals("0.0") && !value.equals("0.000");
    }

    private void blocks(Blocks own, List<Map.Entry<String, String>> rows) {
        if (own.touched() > 0) {
            rows.add(Map.entry(
                    texts.get("plans.detail.blocks"),
                    texts.get("plans.detail.blocks.words", say.count(own.hit()), say.count(own.read()), say.blocks(own))));
        }
        if (own.tempRead() + own.tempWritten() > 0) {
            rows.add(Map.entry(
                    texts.get("plans.detail.temp"),
                    texts.get(
                            "plans.detail.temp.words",
                            say.bytes((double) own.tempRead() * Blocks.BYTES),
                            say.bytes((double) own.tempWritten() * Blocks.BYTES))));
        }
        if (own.walBytes() > 0) {
            rows.add(Map.entry(texts.get("plans.detail.wal"), say.bytes(own.walBytes())));
        }
    }
}
