package org.aisconsole.ui.query;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.aisconsole.base.failure.FailureText;
import org.aisconsole.base.text.Amount;
import org.aisconsole.base.text.Texts;
import org.aisconsole.engine.database.query.QueryAdvice;
import org.aisconsole.engine.database.query.QueryLoad;
import org.aisconsole.engine.database.query.Regression;
import org.aisconsole.ui.shell.UiContext;
import org.aisconsole.ui.widget.CopyButton;
import org.aisconsole.ui.widget.Describe;
import org.aisconsole.ui.widget.Labels;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** The selected query: its text, its course, how its plan has changed, and what can be done about it. */
final class QueryPane extends VBox {
    private static final int MOST_ROWS = 6;
    private static final int LETTERS_A_ROW = 80;

    private final UiContext context;
    private final Texts texts;
    private final TextArea statement = new TextArea();
    private final Label figures = Labels.wrapped("", "muted", "small");
    private final Label worse = Labels.wrapped("", "query-worse");
    private final Label plan = Labels.wrapped("");
    private final VBox advice = new VBox();

    QueryPane(UiContext context, QueriesViewModel model) {
        this.context = context;
        this.texts = context.texts();
        statement.setEditable(false);
        statement.setWrapText(true);
        statement.setMinHeight(USE_PREF_SIZE);
        statement.getStyleClass().add("statements");
        Describe.node(statement, texts.get("queries.query"));
        advice.getStyleClass().add("finding-lines");
        for (Label line : List.of(worse, plan)) {
            line.managedProperty().bind(line.visibleProperty());
        }
        getChildren().addAll(head(model), statement, figures, worse, advice, new QueryCharts(context, model), plan);
        getStyleClass().addAll("change-details", "finding-lines");
        managedProperty().bind(visibleProperty());
        model.detailProperty().subscribe(this::show);
    }

    private Node head(QueriesViewModel model) {
        Button explain = new Button(texts.get("queries.explain"), new FontIcon(MaterialDesignF.FILE_TREE_OUTLINE));
        explain.setId("explain-query");
        explain.setMinWidth(USE_PREF_SIZE);
        explain.setOnAction(pressed -> model.explain());
        HBox head = new HBox(
                Labels.of(texts.get("queries.selected"), "card-title"),
                Labels.spring(),
                CopyButton.named(texts.get("queries.copy"), statement::getText),
                explain);
        head.getStyleClass().add("sheet-buttons");
        return head;
    }

    private void show(@Nullable QueryDetail detail) {
        setVisible(detail != null);
        if (detail == null) {
            return;
        }
        QueryLoad load = detail.load();
        String text = load.query().statement();
        if (!text.equals(statement.getText())) {
            statement.setText(text.isEmpty() ? texts.get("queries.untold") : text);
            statement.setPrefRowCount(Math.clamp(rows(text), 1, MOST_ROWS));
        }
        figures.setText(figures(load));
        worse.setVisible(load.regression().isPresent());
        load.regression().ifPresent(found -> worse.setText(worse(found)));
        advice.getChildren().setAll(detail.advice().stream().map(this::advice).toList());
        String words = plan(detail);
        plan.setText(words);
        plan.setVisible(!words.isEmpty());
    }

    private static long rows(String text) {
        return text.lines().limit(MOST_ROWS).mapToLong(line -> 1 + line.length() / LETTERS_A_ROW).sum();
    }

    private String figures(QueryLoad load) {
        return texts.get(
                "queries.figures",
                Amount.count(load.work().calls()),
                Amount.seconds(load.work().meanMs() / 1000),
                Amount.seconds(load.work().deviationMs() / 1000),
                Amount.count(load.work().each(load.work().rows())),
                Amount.count(load.work().each(load.work().hit())),
                Amount.count(load.work().each(load.work().read())),
                Amount.seconds(load.work().ioMs() / 1000),
                Amount.seconds(load.work().planMs() / 1000),
                Amount.seconds(load.work().jitMs() / 1000),
                context.moment(load.query().firstSeen()),
                Amount.bytes(load.work().walBytes()));
    }

    private String worse(Regression found) {
        return switch (found.kind()) {
            case SLOWER -> texts.get(
                    "queries.worse.slower",
                    found.factor(),
                    Amount.seconds(found.before() / 1000),
                    Amount.seconds(found.now() / 1000),
                    Amount.seconds(found.addedMs() / 1000));
            case MORE_CALLS -> texts.get(
                    "queries.worse.calls",
                    found.factor(),
                    Amount.count(found.before()),
                    Amount.count(found.now()),
                    Amount.seconds(found.addedMs() / 1000));
        };
    }

    private Node advice(QueryAdvice found) {
        return new VBox(Labels.wrapped(texts.get(found.what())), Labels.wrapped(texts.get(found.advice()), "muted"));
    }

    private String plan(QueryDetail detail) {
        if (detail.noPlan() != null) {
            return texts.get("queries.plan.none", FailureText.of(detail.noPlan(), texts).what());
        }
        if (detail.plan() == null) {
            return "";
        }
        String cost = texts.get(
                "queries.plan", detail.plan().plan().root().title(), Amount.count(detail.plan().plan().cost()));
        return detail.plan()
                .before()
                .map(before -> cost + " "
                        + texts.get(
                                "queries.plan.changed",
                                context.moment(before.takenAt()),
                                Amount.count(before.cost())))
                .orElse(cost);
    }
}
