package org.aisconsole.ui.plans;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.aisconsole.base.failure.FailureText;
import org.aisconsole.base.text.Texts;
import org.aisconsole.engine.database.explain.ExplainOption;
import org.aisconsole.target.Environment;
import org.aisconsole.ui.shell.SheetHost;
import org.aisconsole.ui.widget.Card;
import org.aisconsole.ui.widget.ConfirmSheet;
import org.aisconsole.ui.widget.Describe;
import org.aisconsole.ui.widget.Labels;
import org.aisconsole.ui.widget.ProblemLabel;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** The statement, what is asked about it, and the two ways of asking. */
final class StatementCard extends VBox {
    private static final KeyCombination EXPLAIN = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);

    private final Texts texts;
    private final PlansViewModel model;
    private final SheetHost sheets;

    StatementCard(Texts texts, PlansViewModel model, SheetHost sheets) {
        this.texts = texts;
        this.model = model;
        this.sheets = sheets;
        boolean server = model.explainer().isPresent();
        VBox content = server
                ? new VBox(editor(), options(), buttons(), obstacle())
                : new VBox(Labels.wrapped(texts.get("plans.noserver"), "muted"));
        content.getStyleClass().add("plan-form");
        getChildren().add(new Card(texts.get("plans.statement"), texts.get("plans.statement.subtitle"), content));
    }

    private Node editor() {
        TextArea editor = new TextArea();
        editor.setId("plan-sql");
        editor.setPromptText(texts.get("plans.statement.prompt"));
        editor.setPrefRowCount(6);
        editor.setMinHeight(USE_PREF_SIZE);
        editor.setWrapText(true);
        editor.getStyleClass().add("statements");
        editor.textProperty().bindBidirectional(model.sqlProperty());
        editor.setOnKeyPressed(key -> {
            if (EXPLAIN.match(key)) {
                model.explain();
                key.consume();
            }
        });
        return Describe.node(editor, texts.get("plans.statement"));
    }

    private Node options() {
        FlowPane options = new FlowPane();
        options.getStyleClass().add("plan-options");
        for (ExplainOption option : ExplainOption.values()) {
            options.getChildren().add(option(option));
        }
        return options;
    }

    private Node option(ExplainOption option) {
        String word = option.name().toLowerCase(Locale.ROOT);
        CheckBox box = new CheckBox(texts.get("plans.option." + word));
        box.setTooltip(new Tooltip(texts.get("plans.option." + word + ".hint", option.since())));
        box.setSelected(model.options().contains(option));
        box.selectedProperty().subscribe(wanted -> {
            if (wanted) {
                model.options().add(option);
            } else {
                model.options().remove(option);
            }
        });
        return box;
    }

    private Node buttons() {
        Button explain = new Button(texts.get("plans.explain"), new FontIcon(MaterialDesignF.FILE_TREE_OUTLINE));
        explain.setId("explain");
        explain.getStyleClass().add("accent");
        explain.setTooltip(new Tooltip(texts.get("plans.explain.hint", EXPLAIN.getDisplayText())));
        explain.setOnAction(pressed -> model.explain());
        explain.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.runningProperty().get() || model.sqlProperty().get().isBlank(),
                        model.runningProperty(),
                        model.sqlProperty()));
        Button run = new Button(texts.get("plans.run"), new FontIcon(MaterialDesignP.PLAY_OUTLINE));
        run.setId("explain-run");
        run.setOnAction(pressed -> ask());
        run.disableProperty().bind(explain.disableProperty().or(model.obstacleProperty().isNotNull()));
        CheckBox writes = new CheckBox(texts.get("plans.writes"));
        writes.setId("may-write");
        writes.selectedProperty().bindBidirectional(model.mayWriteProperty());
        writes.disableProperty().bind(model.obstacleProperty().isNotNull());
        ProgressIndicator busy = new ProgressIndicator();
        busy.getStyleClass().add("plan-busy");
        busy.visibleProperty().bind(model.runningProperty());
        FlowPane row = new FlowPane(explain, run, writes, busy);
        row.getStyleClass().add("plan-buttons");
        return row;
    }

    private Node obstacle() {
        return new ProblemLabel(model.obstacleProperty(), why -> {
            FailureText words = FailureText.of(why, texts);
            return words.what() + " " + words.remedy();
        });
    }

    /** Says what will happen, and to which server. */
    private void ask() {
        model.explainer().ifPresent(explainer -> {
            String server = explainer.target().profile().title();
            Environment environment = explainer.target().profile().environment();
            boolean writes = model.mayWriteProperty().get();
            sheets.showSheet(new ConfirmSheet(
                    texts,
                    new ConfirmSheet.Question(
                            texts.get("plans.run.title", server),
                            texts.get(writes ? "plans.run.writing" : "plans.run.reading"),
                            texts.get("plans.run.act", server),
                            environment,
                            server,
                            writes && environment == Environment.PRODUCTION),
                    model::run,
                    sheets::closeSheet));
        });
    }
}
