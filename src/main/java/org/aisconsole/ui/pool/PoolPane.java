package org.aisconsole.ui.pool;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.aisconsole.base.text.Amount;
import org.aisconsole.base.text.Message;
import org.aisconsole.base.text.Texts;
import org.aisconsole.engine.database.pool.PoolReport;
import org.aisconsole.ui.widget.Labels;
import org.jspecify.annotations.Nullable;

/** The selected pool: how many connections it needs, and the calculation line by line. */
final class PoolPane extends VBox {
    private final Texts texts;

    PoolPane(Texts texts, PoolsViewModel model) {
        this.texts = texts;
        getStyleClass().addAll("change-details", "finding-lines");
        managedProperty().bind(visibleProperty());
        model.selectedProperty().subscribe(this::show);
    }

    private void show(@Nullable PoolReport row) {
        setVisible(row != null);
        if (row == null) {
            return;
        }
        List<Node> lines = new ArrayList<>();
        lines.add(Labels.wrapped(
                texts.get("pools.needs", row.now().key().shown(), row.sizing().recommended(), row.sizing().most()), "card-title"));
        row.leak().ifPresent(evidence -> lines.add(Labels.wrapped(texts.get(evidence), "problem")));
        row.state().ifPresent(state -> lines.add(Labels.wrapped(
                texts.get("pools.state", state.most(), state.open(), state.active(), state.waiting()))));
        int number = 0;
        for (Message step : row.sizing().steps()) {
            lines.add(Labels.wrapped(++number + ". " + texts.get(step)));
        }
        lines.add(Labels.wrapped(
                texts.get("pools.basis", row.minutes(), Amount.seconds(row.now().oldestTransaction())), "muted", "small"));
        getChildren().setAll(lines);
    }
}
