package org.aisconsole.ui.dashboard;

import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.aisconsole.base.text.Texts;
import org.aisconsole.ui.widget.Describe;
import org.aisconsole.ui.widget.Labels;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** Shown while the user arranges: the panels that are hidden, each a button that brings it back, and the way to the usual page. */
final class HiddenPanels extends VBox {
    private final ArrangeModel model;
    private final Texts texts;
    private final FlowPane buttons = new FlowPane();

    HiddenPanels(ArrangeModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        Button reset = new Button(texts.get("dashboard.arrange.reset"));
        reset.setOnAction(pressed -> model.reset());
        Button done = new Button(texts.get("dashboard.arrange.done"));
        done.getStyleClass().add("accent");
        done.setOnAction(pressed -> model.arrangingProperty().set(false));
        VBox words = new VBox(
                Labels.of(texts.get("dashboard.arrange.title"), "card-title"),
                Labels.wrapped(texts.get("dashboard.arrange.subtitle"), "card-subtitle"));
        HBox.setHgrow(words, Priority.ALWAYS);
        for (Button button : List.of(reset, done)) {
            button.setMinWidth(USE_PREF_SIZE);
        }
        HBox head = new HBox(words, reset, done);
        head.getStyleClass().add("arrange-head");
        buttons.getStyleClass().add("arrange-hidden");
        getStyleClass().addAll("card", "arrange-card");
        getChildren().addAll(head, buttons);
    }

    /** Lists what is hidden of the panels that there is something for. */
    void show(Arrangement arrangement, Set<String> present) {
        List<Node> rows = Panel.ALL.stream()
                .filter(panel -> arrangement.hidden().contains(panel.id()) && present.contains(panel.id()))
                .<Node>map(this::button)
                .toList();
        buttons.getChildren()
                .setAll(rows.isEmpty() ? List.of(Labels.of(texts.get("dashboard.arrange.none"), "muted")) : rows);
    }

    private Button button(Panel panel) {
        Button button = new Button(panel.fullTitle(texts), new FontIcon(MaterialDesignP.PLUS));
        button.getStyleClass().add("small");
        button.setOnAction(pressed -> model.bringBack(panel));
        return Describe.as(button, texts.get("dashboard.arrange.back", panel.fullTitle(texts)));
    }

    /** Gives the focus to the panel that was hidden last, so that the keyboard does not lose its place. */
    void focusLast() {
        buttons.getChildren().getLast().requestFocus();
    }
}
