package org.aisconsole.ui.dashboard;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.aisconsole.base.text.Texts;
import org.aisconsole.ui.dashboard.DashboardData.Attention;
import org.aisconsole.ui.widget.Labels;
import org.aisconsole.ui.widget.Status;

/** What to look at first; when nothing is, that is said. */
final class AttentionList extends VBox {
    private final Texts texts;
    private List<Attention> shown = List.of();

    AttentionList(Texts texts) {
        this.texts = texts;
        getStyleClass().add("attention");
        getChildren().setAll(calm());
    }

    void show(List<Attention> items) {
        if (items.equals(shown)) {
            return;
        }
        shown = items;
        getChildren().setAll(items.isEmpty() ? List.of(calm()) : items.stream().map(AttentionList::row).toList());
    }

    private Node calm() {
        return row(new Attention(
                Status.GOOD, texts.get("dashboard.attention.none"), texts.get("dashboard.attention.none.detail")));
    }

    private static Node row(Attention item) {
        VBox words = new VBox(Labels.wrapped(item.what()), Labels.wrapped(item.detail(), "muted", "small"));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(item.status().dot(), words);
        row.getStyleClass().add("attention-row");
        return row;
    }
}
