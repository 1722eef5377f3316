package org.aisconsole.ui.pool;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.aisconsole.base.text.Amount;
import org.aisconsole.base.text.Texts;
import org.aisconsole.engine.database.pool.Forgotten;
import org.aisconsole.ui.widget.Card;
import org.aisconsole.ui.widget.DataTable.Column;
import org.aisconsole.ui.widget.DataTable;
import org.aisconsole.ui.widget.Labels;

/** Sessions that hold a transaction open and do nothing, what they hold back, and ending them. */
final class ForgottenCard extends VBox {
    private final Texts texts;
    private final PoolsViewModel model;

    ForgottenCard(Texts texts, PoolsViewModel model) {
        this.texts = texts;
        this.model = model;
        DataTable<Forgotten> table = new DataTable<>(texts.get("pools.forgotten"), model.forgotten(), columns());
        table.setPlaceholder(Labels.wrapped(texts.get("pools.forgotten.none"), "muted"));
        table.getStyleClass().add("pool-forgotten");
        table.follow(model.culpritProperty());
        HBox foot = new HBox(
                Labels.spring(),
                button("pools.limit", "limit-role", model::limit),
                button("pools.end", "end-forgotten", model::end));
        foot.getStyleClass().add("sheet-buttons");
        VBox content = new VBox(table, foot);
        content.getStyleClass().add("finding-lines");
        getChildren().add(new Card(texts.get("pools.forgotten"), texts.get("pools.forgotten.subtitle"), content));
    }

    private Node button(String key, String id, Runnable act) {
        Button button = new Button(texts.get(key));
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(pressed -> act.run());
        button.disableProperty().bind(Bindings.createBooleanBinding(() -> model.culpritProperty().get() == null, model.culpritProperty()));
        return button;
    }

    private List<Column<Forgotten>> columns() {
        return List.of(
                Column.by(texts.get("pools.number"), 75, Forgotten::pid, row -> Integer.toString(row.pid())),
                Column.of(texts.get("pools.who"), 140, row -> row.application().isEmpty() ? row.role() : row.application()),
                Column.by(texts.get("pools.since"), 75, Forgotten::idleSeconds, row -> seconds(row.idleSeconds())),
                Column.by(texts.get("pools.locks"), 65, Forgotten::locks, row -> Long.toString(row.locks())),
                Column.by(texts.get("pools.holds"), 95, Forgotten::holdsBack, row -> Amount.count(row.holdsBack()).in(texts.locale())),
                Column.of(texts.get("pools.query"), 260, row -> row.query().strip().replaceAll("\\s+", " ")));
    }

    private String seconds(double value) {
        return Amount.seconds(value).in(texts.locale());
    }
}
