package org.aisconsole.ui.widget;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** A screen of parts below each other, as wide as the window, that scrolls where the window is not high enough. */
public class ScrolledPage extends ScrollPane {
    /** An empty page. */
    protected ScrolledPage() {
        setFitToWidth(true);
        setFitToHeight(true);
        getStyleClass().add("page-scroll");
        setFocusTraversable(false); // what is on it is reached, not the page
    }

    /** Puts the parts on the page, from the top. */
    protected final void show(Node... parts) {
        VBox page = new VBox(parts);
        page.getStyleClass().add("page");
        setContent(page);
    }
}
