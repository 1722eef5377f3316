package org.aisconsole.ui.tuning;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.aisconsole.base.text.Texts;
import org.aisconsole.engine.database.tuning.Knob;
import org.aisconsole.engine.database.tuning.Proposal;
import org.aisconsole.ui.widget.CopyButton;
import org.aisconsole.ui.widget.Describe;
import org.aisconsole.ui.widget.Labels;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;

/** The selected proposal: why, what it does and costs, where that is written, and what stands in its way. */
final class ProposalPane extends VBox {
    private final Texts texts;
    private final Label title = Labels.wrapped("", "card-title");
    private final Label why = Labels.wrapped("");
    private final Label effect = Labels.wrapped("");
    private final Label source = Labels.wrapped("");
    private final Label guard = Labels.wrapped("", "muted", "small");
    private final TextArea line = new TextArea();
    private final Button one;

    ProposalPane(Texts texts, TuningViewModel model) {
        this.texts = texts;
        this.one = new Button(texts.get("tuning.one"), new FontIcon(MaterialDesignE.EYE_OUTLINE));
        one.setId("set-one");
        one.setMinWidth(USE_PREF_SIZE);
        one.setOnAction(pressed -> model.proposeSelected());
        line.setEditable(false);
        line.setPrefRowCount(1);
        line.setMinHeight(USE_PREF_SIZE);
        line.getStyleClass().add("statements");
        Describe.node(line, texts.get("tuning.statement"));
        CopyButton copy = CopyButton.named(texts.get("tuning.copy"), model::lines);
        copy.setMinWidth(USE_PREF_SIZE);
        guard.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(guard, Priority.ALWAYS);
        HBox foot = new HBox(guard, copy, one);
        foot.getStyleClass().add("sheet-buttons");
        getChildren()
                .addAll(
                        title,
                        row("tuning.reason", why),
                        row("tuning.effect", effect),
                        row("tuning.source", source),
                        line,
                        foot);
        getStyleClass().addAll("change-details", "finding-lines");
        managedProperty().bind(visibleProperty());
        model.selectedProperty().subscribe(this::show);
    }

    private Node row(String key, Label words) {
        Label name = Labels.of(texts.get(key), "muted", "finding-word");
        name.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox row = new HBox(name, words);
        row.getStyleClass().add("finding-line");
        return row;
    }

    private void show(@Nullable Proposal row) {
        setVisible(row != null);
        if (row == null) {
            return;
        }
        title.setText(texts.get("tuning.change", row.setting(), TuningView.shown(row), row.proposed()));
        why.setText(texts.get(row.why()));
        effect.setText(texts.get(row.effect()));
        String chapter = texts.get("tuning.chapter." + row.topic().name().toLowerCase(Locale.ROOT));
        source.setText(texts.get("tuning.source.page", chapter, row.topic().page()));
        line.setText(row.line());
        guard.setText(guard(row));
        one.setDisable(!row.isApplicable());
    }

    private String guard(Proposal row) {
        Knob knob = row.knob();
        if (!row.isApplicable()) {
            return texts.get("tuning.obstacle." + knob.obstacle().name().toLowerCase(Locale.ROOT));
        }
        String chosen = knob.isDeliberate() ? texts.get("tuning.deliberate", TuningView.shown(row), from(knob)) + " " : "";
        return chosen + (knob.needsRestart() ? texts.get("tuning.restarts") : "");
    }

    private String from(Knob knob) {
        if (!knob.altered().isEmpty()) {
            return texts.get("tuning.from.altered");
        }
        return knob.source().equals("configuration file")
                ? texts.get("tuning.from.file")
                : texts.get("tuning.from.other", knob.source());
    }
}
