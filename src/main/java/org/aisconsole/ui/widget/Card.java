package org.aisconsole.ui.widget;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A framed part of a page: title, a muted subtitle that names the unit, and content. */
public final class Card extends VBox {
    private final Label subtitle;
    private final HBox head;

    /** A card around some content. */
    public Card(String title, String subtitle, Node content) {
        this.subtitle = Labels.wrapped(subtitle, "card-subtitle");
        VBox words = new VBox(Labels.of(title, "card-title"), this.subtitle);
        HBox.setHgrow(words, Priority.ALWAYS);
        this.head = new HBox(words);
        getStyleClass().add("card");
        head.getStyleClass().add("card-head");
        VBox.setVgrow(content, Priority.ALWAYS);
        getChildren().addAll(head, content);
    }

    /** Puts nodes at the right of the title, which gives way to them. */
    public Card withTools(Region... tools) {
        for (Region tool : tools) {
            tool.setMinWidth(USE_PREF_SIZE);
        }
        head.getChildren().addAll(tools);
        return this;
    }

    /** The muted line below the title. */
    public Label subtitle() {
        return subtitle;
    }
}
