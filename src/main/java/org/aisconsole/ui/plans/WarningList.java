package org.aisconsole.ui.plans;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.aisconsole.base.text.Texts;
import org.aisconsole.engine.database.explain.PlanWarning;
import org.aisconsole.ui.widget.Labels;
import org.aisconsole.ui.widget.Status;
import org.jspecify.annotations.Nullable;

/** What is wrong with the plan, each with what to do; a press goes to the node. */
final class WarningList extends VBox {
    private static final int MOST = 12;

    private final Texts texts;
    private final PlansViewModel model;

    WarningList(Texts texts, PlansViewModel model) {
        this.texts = texts;
        this.model = model;
        getStyleClass().add("plan-warnings");
        model.shownProperty().subscribe(this::show);
    }

    private void show(@Nullable ShownPlan shown) {
        getChildren().clear();
        if (shown == null) {
            return;
        }
        List<PlanWarning> warnings = shown.warnings();
        if (warnings.isEmpty()) {
            HBox well = new HBox(Status.GOOD.dot(), Labels.wrapped(texts.get(shown.plan().analyzed() ? "plans.well" : "plans.unrun"), "muted"));
            well.getStyleClass().add("plan-well");
            getChildren().add(well);
        }
        warnings.stream().limit(MOST).forEach(warning -> getChildren().add(row(warning)));
        if (warnings.size() > MOST) {
            getChildren().add(Labels.wrapped(texts.get("plans.more", warnings.size() - MOST), "muted", "small"));
        }
    }

    private Node row(PlanWarning warning) {
        VBox words = new VBox(
                Labels.wrapped(texts.get(warning.what()), "plan-warning-what"), Labels.wrapped(texts.get(warning.advice()), "muted", "small"));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox content = new HBox((warning.weight() >= 0.25 ? Status.BAD : Status.WARNING).dot(), words);
        content.getStyleClass().add("plan-warning");
        Button row = new Button("", content);
        row.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        row.getStyleClass().addAll("flat", "plan-warning-row");
        row.setMaxWidth(Double.MAX_VALUE);
        row.setAccessibleText(texts.get(warning.what()));
        row.setOnAction(pressed -> model.selectedProperty().set(warning.node()));
        content.prefWidthProperty().bind(row.widthProperty().subtract(20));
        return row;
    }
}
