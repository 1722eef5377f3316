package org.aisconsole.ui.dashboard;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.aisconsole.base.text.Texts;
import org.aisconsole.ui.dashboard.DashboardData.Attention;
import org.aisconsole.ui.shell.Action;
import org.aisconsole.ui.shell.Actions;
import org.aisconsole.ui.widget.Labels;
import org.aisconsole.ui.widget.Status;

/** What to look at first: what, the evidence, what to do, and where the window leads on. When nothing is, that is said. */
final class AttentionList extends VBox {
    /** So many fit beside the gauges. */
    private static final int FEW = 3;

    private final Texts texts;
    private final Actions actions;
    private List<Attention> shown = List.of();
    private boolean all;

    /**
     * An empty list.
     *
     * @param actions where findings lead
     */
    AttentionList(Texts texts, Actions actions) {
        this.texts = texts;
        this.actions = actions;
        getStyleClass().add("attention");
        getChildren().setAll(calm());
    }

    void show(List<Attention> items) {
        if (items.equals(shown)) {
            return;
        }
        shown = items;
        list();
    }

    private void list() {
        int seen = all ? shown.size() : Math.min(FEW, shown.size());
        getChildren().setAll(shown.isEmpty() ? List.of(calm()) : shown.stream().limit(seen).map(this::row).toList());
        if (shown.size() > FEW) {
            getChildren().add(more());
        }
    }

    private Button more() {
        Button more = new Button(
                all ? texts.get("dashboard.attention.fewer") : texts.get("dashboard.attention.more", shown.size() - FEW));
        more.getStyleClass().addAll("flat", "accent", "small");
        more.setOnAction(pressed -> {
            all = !all;
            list();
            getChildren().getLast().requestFocus();
        });
        return more;
    }

    private Node calm() {
        return row(new Attention(
                Status.GOOD,
                "",
                texts.get("dashboard.attention.none"),
                texts.get("dashboard.attention.none.detail"),
                "",
                ""));
    }

    private Node row(Attention item) {
        VBox words = new VBox(Labels.wrapped(item.what()));
        for (String more : List.of(item.evidence(), item.remedy())) {
            if (!more.isEmpty()) {
                words.getChildren().add(Labels.wrapped(more, "muted", "small"));
            }
        }
        if (!item.where().isEmpty()) {
            words.getChildren().add(Labels.wrapped(item.where(), "attention-where"));
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(item.status().dot(), words);
        leadingTo(item).ifPresent(row.getChildren()::add);
        row.getStyleClass().add("attention-row");
        return row;
    }

    private Optional<Button> leadingTo(Attention item) {
        Optional<Action> found = actions.all().stream()
                .filter(action -> action.id().equals(item.action()))
                .findFirst();
        return found.map(action -> {
            Button button = new Button(action.title());
            button.getStyleClass().addAll("flat", "accent", "small");
            button.setMinWidth(Button.USE_PREF_SIZE);
            button.setOnAction(pressed -> action.run().run());
            return button;
        });
    }
}
