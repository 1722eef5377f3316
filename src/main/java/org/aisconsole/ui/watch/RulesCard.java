package org.aisconsole.ui.watch;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.aisconsole.base.text.Texts;
import org.aisconsole.engine.watch.RuleSetting;
import org.aisconsole.ui.widget.DataTable.Column;
import org.aisconsole.ui.widget.DataTable;

/** All rules and how they are set; below them the one that is selected, to be changed. */
final class RulesCard extends VBox {
    private final Texts texts;
    private final DataTable<RuleSetting> table;

    RulesCard(Texts texts, RulesViewModel model, WatchGuard guard, Node placeholder, Function<Instant, String> at) {
        this.texts = texts;
        this.table = new DataTable<>(texts.get("watch.rules.title"), model.rules(), List.of(
                Column.of(texts.get("watch.what"), 235, row -> texts.get("watch.rule." + row.rule().word())),
                Column.of(texts.get("watch.looks"), 235, this::looks),
                Column.of(texts.get("watch.does"), 160, this::does),
                Column.of(texts.get("watch.state"), 85, this::state)));
        table.setId("watch-rules");
        table.getStyleClass().add("watch-rules");
        table.setPlaceholder(placeholder);
        table.getSelectionModel().selectedItemProperty().subscribe(chosen -> {
            if (chosen != null) { // the table is filled anew after each change, and the editor should stay
                model.select(chosen);
            }
        });
        model.rules().addListener((ListChangeListener<RuleSetting>) change -> selectFirst(model)); // the table heard of it before
        selectFirst(model);
        getStyleClass().add("change-history");
        getChildren().addAll(table, new RuleEditor(texts, model, guard, at));
    }

    /** Shows what can be set, and what it would find. */
    private void selectFirst(RulesViewModel model) {
        if (model.draft().baseProperty().getValue() == null && !model.rules().isEmpty()) {
            table.getSelectionModel().selectFirst();
        }
    }

    /** What is saved as a file. */
    DataTable<RuleSetting> table() {
        return table;
    }

    private String looks(RuleSetting set) {
        String measure = set.rule().measure().name().toLowerCase(Locale.ROOT);
        return set.rule().knowsHours()
                ? texts.get("watch.looks.hours", set.opens(), set.closes())
                : texts.get("watch.looks." + measure, set.threshold(), set.minutes());
    }

    private String does(RuleSetting set) {
        if (set.blocks()) {
            return texts.get("watch.does.block", set.blockMinutes());
        }
        return texts.get(set.ends() ? "watch.does.end" : "watch.does.tell");
    }

    private String state(RuleSetting set) {
        String key = set.enabled() ? (set.isUsual() ? "usual" : "changed") : "off";
        return texts.get("watch.state." + key);
    }
}
