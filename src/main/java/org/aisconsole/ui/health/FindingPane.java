package org.aisconsole.ui.health;

import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.aisconsole.base.plan.PlanStep;
import org.aisconsole.base.text.Texts;
import org.aisconsole.engine.database.health.Finding;
import org.aisconsole.ui.widget.Describe;
import org.aisconsole.ui.widget.Labels;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;

/** The selected finding: what it rests on, why it matters, what to do, and the statements that do it. */
final class FindingPane extends VBox {
    private static final int MOST_ROWS = 4;

    private final Texts texts;
    private final Label title = Labels.wrapped("", "card-title");
    private final Label evidence = Labels.wrapped("");
    private final Label why = Labels.wrapped("");
    private final Label remedy = Labels.wrapped("");
    private final TextArea statements = new TextArea();
    private final Button mend;

    FindingPane(Texts texts, HealthViewModel model) {
        this.texts = texts;
        this.mend = new Button(texts.get("health.mend"), new FontIcon(MaterialDesignW.WRENCH_OUTLINE));
        mend.setId("mend");
        mend.setMinWidth(USE_PREF_SIZE);
        mend.setOnAction(pressed -> model.mend());
        statements.setEditable(false);
        statements.setMinHeight(USE_PREF_SIZE);
        statements.getStyleClass().add("statements");
        statements.managedProperty().bind(statements.visibleProperty());
        Describe.node(statements, texts.get("health.statements"));
        HBox foot = new HBox(Labels.spring(), mend);
        foot.getStyleClass().add("sheet-buttons");
        foot.visibleProperty().bind(statements.visibleProperty());
        foot.managedProperty().bind(foot.visibleProperty());
        getChildren().addAll(title, line(texts.get("health.evidence"), evidence), line(texts.get("health.why"), why), line(texts.get("health.remedy"), remedy), statements, foot);
        getStyleClass().addAll("change-details", "finding-lines");
        managedProperty().bind(visibleProperty());
        model.selectedProperty().subscribe(this::show);
    }

    private static Node line(String word, Label words) {
        Label name = Labels.of(word, "muted");
        name.getStyleClass().add("finding-word");
        name.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox line = new HBox(name, words);
        line.getStyleClass().add("finding-line");
        return line;
    }

    private void show(@Nullable Finding finding) {
        setVisible(finding != null);
        if (finding == null) {
            return;
        }
        title.setText(texts.get(finding.title()));
        evidence.setText(texts.get(finding.evidence()));
        why.setText(texts.get(finding.why()));
        remedy.setText(texts.get(finding.remedy()));
        statements.setText(
                finding.fix().steps().stream().map(PlanStep::shown).collect(Collectors.joining("\n")));
        statements.setPrefRowCount(Math.clamp(finding.fix().steps().size(), 1, MOST_ROWS));
        statements.setVisible(finding.fix().exists());
    }
}
