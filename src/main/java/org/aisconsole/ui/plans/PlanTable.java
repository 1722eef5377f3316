package org.aisconsole.ui.plans;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableCell;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableRow;
import javafx.scene.control.TreeTableView;
import org.aisconsole.base.text.Texts;
import org.aisconsole.engine.database.explain.NodeChange;
import org.aisconsole.engine.database.explain.PlanNode;
import org.aisconsole.engine.database.explain.PlanTree;
import org.jspecify.annotations.Nullable;

/** A plan as a tree with figures; only the rows in sight have nodes. */
final class PlanTable extends TreeTableView<PlanNode> {
    private static final PseudoClass ADDED = PseudoClass.getPseudoClass("added");
    private static final PseudoClass REMOVED = PseudoClass.getPseudoClass("removed");
    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
    private static final double BAD_FACTOR = 10;
    /** Rows that are in sight at least. */
    private static final int ROWS = 10;
    /** Size of type, in pixels, for which widths are given. */
    private static final double USUAL_TYPE = 13;
    /** How much wider than wanted a column of figures may become. */
    private static final double ROOM = 1.2;

    private final Texts texts;
    private final NodeWords say;
    private final List<TreeItem<PlanNode>> items = new ArrayList<>();
    /** Of the columns, in their order. */
    private final List<Double> widths = new ArrayList<>();
    private double type = USUAL_TYPE;
    private @Nullable PlanTree plan;
    private Function<PlanNode, NodeChange.Kind> kinds = node -> NodeChange.Kind.SAME;

    /**
     * An empty table.
     *
     * @param name what it shows
     * @param brief whether there is room for few columns only
     */
    PlanTable(Texts texts, String name, IntegerProperty selected, boolean brief) {
        this.texts = texts;
        this.say = new NodeWords(texts);
        getStyleClass().addAll("data-table", "dense", "plan-table");
        setAccessibleText(name);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        getColumns().add(title(brief));
        getColumns().add(bar());
        getColumns().add(figure("plans.column.own", 74, this::own));
        if (!brief) {
            getColumns().add(figure("plans.column.rows", 118, say::rows));
            getColumns().add(factor());
            getColumns().add(figure("plans.column.blocks", 74, node -> say.blocks(node.ownBlocks())));
            getColumns().add(figure("plans.column.cost", 70, node -> say.cost(node.estimate().total())));
        }
        limitWidths();
        setRowFactory(table -> new MarkedRow());
        getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null) {
                selected.set(now.getValue().number());
            }
        });
        selected.addListener((property, before, now) -> choose(now.intValue()));
    }

    /** Columns grow with the type; where they find no room the table scrolls sideways. */
    @Override
    protected void layoutChildren() {
        if (lookup(".column-header .label") instanceof Label head && head.getFont().getSize() != type) {
            type = head.getFont().getSize();
            double sum = 0;
            for (int at = 0; at < getColumns().size(); at++) {
                double width = widths.get(at) * type / USUAL_TYPE;
                getColumns().get(at).setPrefWidth(width);
                sum += width;
            }
            limitWidths();
            setColumnResizePolicy(sum > getWidth() ? UNCONSTRAINED_RESIZE_POLICY : CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        }
        super.layoutChildren();
    }

    /** What room is left is for the nodes. */
    private void limitWidths() {
        for (int at = 1; at < getColumns().size(); at++) {
            getColumns().get(at).setMaxWidth(ROOM * getColumns().get(at).getPrefWidth());
        }
    }

    private String own(PlanNode node) {
        PlanTree shown = plan;
        return node.neverExecuted()
                ? texts.get("plans.never")
                : shown != null && shown.timed() ? say.time(node.actual().own()) : say.cost(node.estimate().own());
    }

    /** Shows a plan; null for none. */
    void show(@Nullable PlanTree shown, Function<PlanNode, NodeChange.Kind> marks) {
        plan = shown;
        kinds = marks;
        items.clear();
        if (shown == null) {
            setRoot(null);
            return;
        }
        for (PlanNode node : shown.nodes()) {
            TreeItem<PlanNode> item = new TreeItem<>(node);
            item.setExpanded(true);
            items.add(item);
        }
        // from below, so that no item tells the ones above it of its children while there are none
        for (int at = items.size() - 1; at >= 0; at--) {
            List<TreeItem<PlanNode>> below =
                    shown.children(shown.nodes().get(at)).stream().map(child -> items.get(child.number())).toList();
            items.get(at).getChildren().setAll(below);
        }
        setRoot(items.getFirst());
    }

    private void choose(int number) {
        if (number < 0 || number >= items.size()) {
            return;
        }
        TreeItem<PlanNode> item = items.get(number);
        if (!item.equals(getSelectionModel().getSelectedItem())) {
            for (TreeItem<PlanNode> above = item.getParent(); above != null; above = above.getParent()) {
                above.setExpanded(true);
            }
            int row = getRow(item);
            getSelectionModel().select(row);
            scrollTo(row < ROWS ? 0 : row - ROWS / 2);
        }
    }

    private TreeTableColumn<PlanNode, PlanNode> column(String title, double width, Pos place) {
        TreeTableColumn<PlanNode, PlanNode> column = new TreeTableColumn<>(title);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().getValue()));
        column.setPrefWidth(width);
        widths.add(width);
        column.setSortable(false);
        column.setReorderable(false);
        if (place == Pos.CENTER_RIGHT) {
            column.getStyleClass().add("figure-column");
        }
        return column;
    }

    private TreeTableColumn<PlanNode, PlanNode> title(boolean brief) {
        TreeTableColumn<PlanNode, PlanNode> column = column(texts.get("plans.column.node"), brief ? 230 : 290, Pos.CENTER_LEFT);
        column.setCellFactory(view -> new Cell(node -> node.role().isEmpty() ? node.title() : node.role() + ": " + node.title(), node -> null));
        return column;
    }

    private TreeTableColumn<PlanNode, PlanNode> bar() {
        TreeTableColumn<PlanNode, PlanNode> column = column(texts.get("plans.column.share"), 76, Pos.CENTER_LEFT);
        column.setCellFactory(view -> new Cell(node -> "", this::bar));
        return column;
    }

    private Node bar(PlanNode node) {
        PlanTree shown = plan;
        double share = shown == null ? 0 : shown.share(node);
        ProgressBar bar = new ProgressBar(share);
        bar.getStyleClass().addAll("plan-bar", share >= 0.5 ? "danger" : share >= 0.25 ? "warning" : "plain");
        bar.setAccessibleText(say.share(share));
        Tooltip.install(bar, new Tooltip(say.share(share)));
        return bar;
    }

    private TreeTableColumn<PlanNode, PlanNode> figure(String key, double width, Function<PlanNode, String> words) {
        TreeTableColumn<PlanNode, PlanNode> column = column(texts.get(key), width, Pos.CENTER_RIGHT);
        column.setCellFactory(view -> new Cell(words, node -> null));
        return column;
    }

    private TreeTableColumn<PlanNode, PlanNode> factor() {
        TreeTableColumn<PlanNode, PlanNode> column = column(texts.get("plans.column.factor"), 62, Pos.CENTER_RIGHT);
        column.setCellFactory(view -> new Cell(say::factor, node -> null, node -> Math.abs(node.misestimate()) >= BAD_FACTOR));
        return column;
    }

    /** Words, or a graphic. */
    private static final class Cell extends TreeTableCell<PlanNode, PlanNode> {
        private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");
        private final Function<PlanNode, String> words;
        private final Function<PlanNode, @Nullable Node> graphic;
        private final Function<PlanNode, Boolean> bad;

        Cell(Function<PlanNode, String> words, Function<PlanNode, @Nullable Node> graphic) {
            this(words, graphic, node -> false);
        }

        Cell(Function<PlanNode, String> words, Function<PlanNode, @Nullable Node> graphic, Function<PlanNode, Boolean> bad) {
            this.words = words;
            this.graphic = graphic;
            this.bad = bad;
        }

        @Override
        protected void updateItem(@Nullable PlanNode node, boolean empty) {
            super.updateItem(node, empty);
            PlanNode shown = empty ? null : node;
            setText(shown == null ? null : words.apply(shown));
            setGraphic(shown == null ? null : graphic.apply(shown));
            pseudoClassStateChanged(BAD, shown != null && bad.apply(shown));
        }
    }

    /** Marks what has changed. */
    private final class MarkedRow extends TreeTableRow<PlanNode> {
        @Override
        protected void updateItem(@Nullable PlanNode node, boolean empty) {
            super.updateItem(node, empty);
            NodeChange.Kind kind = empty || node == null ? NodeChange.Kind.SAME : kinds.apply(node);
            pseudoClassStateChanged(ADDED, kind == NodeChange.Kind.ADDED);
            pseudoClassStateChanged(REMOVED, kind == NodeChange.Kind.REMOVED);
            pseudoClassStateChanged(CHANGED, kind == NodeChange.Kind.CHANGED);
        }
    }
}
