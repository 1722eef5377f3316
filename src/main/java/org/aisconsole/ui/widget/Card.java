package org.aisconsole.ui.widget;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A framed part of a page: title, a muted subtitle that names the unit, and content. */
public final class Card extends VBox {
    private final Label subtitle;
    private final HBox head;

    /** A card around some content. */
    public Card(String title, String subtitle, Node content) {
        this.subtitle = Labels.of(subtitle, "card-subtitle");
        this.head = new HBox(new VBox(Labels.of(title, "card-title"), this.subtitle), Labels.spring());
        getStyleClass().add("card");
        head.getStyleClass().add("card-head");
        VBox.setVgrow(content, Priority.ALWAYS);
        getChildren().addAll(head, content);
    }

    /** Puts nodes at the right of the title. */
    public Card withTools(Node... tools) {
        head.getChildren().addAll(tools);
        return this;
    }

    /** The muted line below the title. */
    public Label subtitle() {
        return subtitle;
    }
}
