package org.aisconsole.ui.widget;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A framed part of a page: title, a muted subtitle that names the unit, and content. */
public final class Card extends VBox {
    private final Label subtitle;
    private final CardHead head;

    /** A card around some content. */
    public Card(String title, String subtitle, Node content) {
        this.subtitle = Labels.wrapped(subtitle, "card-subtitle");
        this.head = new CardHead(new VBox(Labels.of(title, "card-title"), this.subtitle));
        getStyleClass().add("card");
        VBox.setVgrow(content, Priority.ALWAYS);
        getChildren().addAll(head, content);
    }

    /** Puts nodes at the right of the title, which gives way to them; where it is too narrow for both, below it. */
    public Card withTools(Region... tools) {
        for (Region tool : tools) {
            tool.setMinWidth(USE_PREF_SIZE);
        }
        head.add(tools);
        return this;
    }

    /** The muted line below the title. */
    public Label subtitle() {
        return subtitle;
    }
}
