package org.aisconsole.ui.plans;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.aisconsole.base.text.Texts;
import org.aisconsole.engine.database.explain.KeptPlan;
import org.aisconsole.ui.shell.UiContext;
import org.aisconsole.ui.widget.Card;
import org.aisconsole.ui.widget.DataTable.Column;
import org.aisconsole.ui.widget.DataTable;
import org.aisconsole.ui.widget.FailurePlace;
import org.aisconsole.ui.widget.Labels;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** The plans that were explained on this server. */
final class HistoryCard extends VBox {
    private static final int SHOWN = 300;

    private final Texts texts;
    private final PlansViewModel model;
    private final DateTimeFormatter time;
    private final NodeWords say;
    private final DataTable<KeptPlan> table;

    HistoryCard(UiContext context, PlansViewModel model) {
        this.texts = context.texts();
        this.model = model;
        this.say = new NodeWords(texts);
        this.time = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", texts.locale()).withZone(context.zone());
        this.table = new DataTable<>(texts.get("plans.history"), model.kept(), columns());
        table.getStyleClass().add("plan-history");
        table.setPlaceholder(Labels.wrapped(texts.get("plans.history.none"), "muted"));
        VBox content = new VBox(
                new FailurePlace(texts, model.historyFailureProperty(), model::refresh), table, buttons());
        content.getStyleClass().add("plan-parts");
        getChildren().add(new Card(texts.get("plans.history"), texts.get("plans.history.subtitle"), content));
    }

    private List<Column<KeptPlan>> columns() {
        return List.of(
                Column.by(texts.get("plans.history.when"), 150, KeptPlan::takenAt, plan -> time.format(plan.takenAt())),
                Column.of(texts.get("plans.history.statement"), 320, HistoryCard::line),
                Column.by(texts.get("plans.history.query"), 84, KeptPlan::fingerprint, plan -> plan.fingerprint().substring(0, 8)),
                Column.by(texts.get("plans.history.time"), 80, KeptPlan::milliseconds, plan -> plan.ran() ? say.time(plan.milliseconds()) : ""),
                Column.by(texts.get("plans.history.cost"), 80, KeptPlan::cost, plan -> say.cost(plan.cost())));
    }

    /** A statement in one line. */
    private static String line(KeptPlan plan) {
        String sql = plan.statement().substring(0, Math.min(SHOWN, plan.statement().length())).strip();
        StringBuilder line = new StringBuilder();
        sql.chars().forEach(letter -> {
            boolean blank = Character.isWhitespace(letter);
            if (!blank || line.isEmpty() || line.charAt(line.length() - 1) != ' ') {
                line.append(blank ? ' ' : (char) letter);
            }
        });
        return line.toString();
    }

    private Node buttons() {
        Button open = button("plans.history.open", "open-kept", new FontIcon(MaterialDesignF.FOLDER_OPEN_OUTLINE), model::reopen);
        Button compare = button("plans.history.compare", "compare-kept", new FontIcon(MaterialDesignC.COMPARE_HORIZONTAL), model::compareWith);
        compare.disableProperty().unbind();
        compare.disableProperty()
                .bind(Bindings.isNull(table.getSelectionModel().selectedItemProperty()).or(Bindings.isNull(model.shownProperty())));
        HBox buttons = new HBox(open, compare);
        buttons.getStyleClass().add("sheet-buttons");
        return buttons;
    }

    private Button button(String key, String id, FontIcon icon, Consumer<KeptPlan> act) {
        Button button = new Button(texts.get(key), icon);
        button.setId(id);
        button.disableProperty().bind(Bindings.isNull(table.getSelectionModel().selectedItemProperty()));
        button.setOnAction(pressed -> {
            KeptPlan chosen = table.getSelectionModel().getSelectedItem();
            if (chosen != null) {
                act.accept(chosen);
            }
        });
        return button;
    }
}
