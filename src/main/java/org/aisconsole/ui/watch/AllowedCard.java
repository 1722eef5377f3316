package org.aisconsole.ui.watch;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.aisconsole.base.text.Texts;
import org.aisconsole.engine.watch.AllowedNetwork;
import org.aisconsole.ui.widget.DataTable.Column;
import org.aisconsole.ui.widget.DataTable;
import org.aisconsole.ui.widget.States;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** Networks that are never kept out, and a line to add one. */
final class AllowedCard extends VBox {
    private final Texts texts;
    private final WatchViewModel model;
    private final DataTable<AllowedNetwork> table;

    AllowedCard(Texts texts, WatchViewModel model, WatchGuard guard, Function<Instant, String> at) {
        this.texts = texts;
        this.model = model;
        this.table = new DataTable<>(texts.get("watch.allowed.title"), model.allowed(), List.of(
                Column.of(texts.get("watch.network"), 150, AllowedNetwork::network),
                Column.of(texts.get("watch.reason"), 220, AllowedNetwork::reason),
                Column.by(texts.get("watch.since"), 165, AllowedNetwork::since, row -> at.apply(row.since())),
                Column.of(texts.get("watch.by"), 110, AllowedNetwork::by)));
        table.getStyleClass().add("watch-table");
        table.setPlaceholder(new WatchPlaceholder(texts, model).of(States.empty(
                MaterialDesignS.SHIELD_OUTLINE, texts.get("watch.allowed.none"), texts.get("watch.allowed.none.next"))));
        getStyleClass().add("change-history");
        getChildren().addAll(table, form(guard), guard.reason());
    }

    /** What is saved as a file. */
    DataTable<AllowedNetwork> table() {
        return table;
    }

    private Node form(WatchGuard guard) {
        WatchFields fields = new WatchFields(texts);
        TextField network = fields.network(model.allowNetworkProperty());
        network.setId("allow-network");
        TextField reason = fields.reason("watch.allowed.prompt", model.allowReasonProperty());
        Button add = new Button(texts.get("watch.allow"));
        add.setId("allow");
        guard.guard(add, WatchFields.blank(network, reason));
        add.setOnAction(pressed -> model.allow());
        Button remove = new Button(texts.get("watch.disallow"));
        remove.setId("disallow");
        guard.guard(remove, table.getSelectionModel().selectedItemProperty().isNull());
        remove.setOnAction(pressed -> model.disallow(table.getSelectionModel().getSelectedItem()));
        return WatchFields.row(network, reason, WatchFields.buttons(add, remove));
    }
}
