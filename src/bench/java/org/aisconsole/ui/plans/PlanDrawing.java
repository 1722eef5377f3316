package org.aisconsole.ui.plans;

import java.util.Locale;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.aisconsole.base.text.Texts;
import org.aisconsole.engine.database.explain.ExplainParser;
import org.aisconsole.engine.database.explain.NodeChange;
import org.aisconsole.engine.database.explain.PlanTree;
import org.aisconsole.engine.database.explain.PlanWarnings;

/** A window with a plan's chart and tree in it, for the benchmark; on JavaFX's thread. */
public final class PlanDrawing {
    private final VBox page;
    private final FlameChart chart;
    private final PlanTable table;

    /** Opens the window. */
    public PlanDrawing() {
        Texts texts = new Texts(Locale.ENGLISH);
        SimpleIntegerProperty selected = new SimpleIntegerProperty(-1);
        chart = new FlameChart(new NodeWords(texts), selected, "plan");
        table = new PlanTable(texts, "plan", selected, false);
        page = new VBox(chart, table);
        page.getStyleClass().add("shell");
        Stage stage = new Stage();
        stage.setScene(new Scene(page, 1000, 1000));
        stage.show();
    }

    /** Reads, judges, lays out and draws a plan; returns how many warnings it has. */
    public int draw(String json) {
        PlanTree plan = ExplainParser.parse(json);
        int warnings = PlanWarnings.of(plan).size();
        chart.show(plan);
        table.show(plan, node -> NodeChange.Kind.SAME);
        page.applyCss();
        page.layout();
        WritableImage picture = page.snapshot(null, null);
        return picture.getWidth() > 0 ? warnings : -1;
    }
}
