package org.aisconsole.ui.plans;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.aisconsole.base.text.Texts;
import org.aisconsole.engine.database.explain.NodeChange;
import org.aisconsole.engine.database.explain.PlanDiff;
import org.aisconsole.engine.database.explain.PlanNode;
import org.aisconsole.ui.widget.Card;
import org.aisconsole.ui.widget.DataTable.Column;
import org.aisconsole.ui.widget.DataTable;
import org.aisconsole.ui.widget.Labels;
import org.jspecify.annotations.Nullable;

/** Two plans beside each other, what has changed between them marked, and the greatest differences below. */
final class DiffCard extends VBox {
    private final Texts texts;
    private final NodeWords say;
    private final IntegerProperty before = new SimpleIntegerProperty(-1);
    private final IntegerProperty after = new SimpleIntegerProperty(-1);
    private final PlanTable left;
    private final PlanTable right;
    private final ObservableList<NodeChange> rows = FXCollections.observableArrayList();
    private final DataTable<NodeChange> changes;
    private final Card card;
    private @Nullable PlanDiff diff;

    DiffCard(Texts texts, PlansViewModel model) {
        this.texts = texts;
        this.say = new NodeWords(texts);
        this.left = new PlanTable(texts, texts.get("plans.diff.before"), before, true);
        this.right = new PlanTable(texts, texts.get("plans.diff.after"), after, true);
        this.changes = new DataTable<>(texts.get("plans.diff.changes"), rows, columns());
        changes.getStyleClass().add("plan-changes");
        changes.getSelectionModel().selectedItemProperty().addListener((property, was, now) -> {
            if (now != null) {
                before.set(now.before() == null ? -1 : now.before().number());
                after.set(now.after() == null ? -1 : now.after().number());
            }
        });
        HBox sides = new HBox(side("plans.diff.before", left), side("plans.diff.after", right));
        sides.getStyleClass().add("plan-sides");
        VBox content = new VBox(sides, changes);
        content.getStyleClass().add("plan-parts");
        Button end = new Button(texts.get("plans.diff.end"));
        end.setId("end-comparison");
        end.setOnAction(pressed -> model.endComparison());
        this.card = new Card(texts.get("plans.diff"), "", content).withTools(end);
        getChildren().add(card);
        managedProperty().bind(visibleProperty());
        before.addListener((property, was, now) -> follow(now.intValue(), true));
        after.addListener((property, was, now) -> follow(now.intValue(), false));
        model.diffProperty().subscribe(this::show);
    }

    private Node side(String key, PlanTable table) {
        VBox side = new VBox(Labels.of(texts.get(key), "field-name"), table);
        side.getStyleClass().add("field");
        side.setMinWidth(0);
        side.setPrefWidth(100);
        HBox.setHgrow(side, Priority.ALWAYS);
        return side;
    }

    /** Selects what became of a node, or where it came from. */
    private void follow(int number, boolean earlier) {
        PlanDiff shown = diff;
        if (shown == null || number < 0) {
            return;
        }
        (earlier ? shown.ofBefore(number) : shown.ofAfter(number)).ifPresent(change -> {
            PlanNode partner = earlier ? change.after() : change.before();
            if (partner != null) {
                (earlier ? after : before).set(partner.number());
            }
        });
    }

    private void show(@Nullable PlanDiff now) {
        diff = now;
        setVisible(now != null);
        if (now == null) {
            return;
        }
        left.show(now.before(), node -> now.ofBefore(node.number()).map(NodeChange::kind).orElse(NodeChange.Kind.SAME));
        right.show(now.after(), node -> now.ofAfter(node.number()).map(NodeChange::kind).orElse(NodeChange.Kind.SAME));
        rows.setAll(now.changes());
        boolean timed = now.before().timed() && now.after().timed();
        card.subtitle().setText(timed
                ? texts.get("plans.diff.timed", say.time(now.before().milliseconds()), say.time(now.after().milliseconds()))
                : texts.get("plans.diff.costed", say.cost(now.before().cost()), say.cost(now.after().cost())));
    }

    private List<Column<NodeChange>> columns() {
        return List.of(
                Column.of(texts.get("plans.diff.kind"), 90, change -> texts.get("plans.diff.kind." + change.kind().name().toLowerCase(Locale.ROOT))),
                Column.of(texts.get("plans.diff.node"), 290, DiffCard::nodes),
                Column.by(texts.get("plans.diff.time"), 90, NodeChange::milliseconds, change -> signed(change.milliseconds(), true)),
                Column.by(texts.get("plans.diff.cost"), 90, NodeChange::cost, change -> signed(change.cost(), false)),
                Column.by(texts.get("plans.diff.rows"), 70, NodeChange::rowsFactor, this::rows));
    }

    private static String nodes(NodeChange change) {
        PlanNode was = change.before();
        PlanNode is = change.after();
        return was != null && is != null && !was.title().equals(is.title())
                ? was.title() + " → " + is.title()
                : change.node().title();
    }

    private String signed(double difference, boolean time) {
        if (Double.isNaN(difference)) {
            return "—";
        }
        String words = time ? say.time(Math.abs(difference)) : say.cost(Math.abs(difference));
        return difference == 0 ? words : (difference > 0 ? "+" : "−") + words;
    }

    private String rows(NodeChange change) {
        double factor = change.rowsFactor();
        double size = factor < 1 ? 1 / factor : factor;
        return factor == 1 ? "" : (factor < 1 ? "÷" : "×") + String.format(texts.locale(), size < 10 ? "%.2f" : "%.0f", size);
    }
}
