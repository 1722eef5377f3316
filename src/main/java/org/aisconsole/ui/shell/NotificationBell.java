package org.aisconsole.ui.shell;

import atlantafx.base.controls.Popover;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.aisconsole.base.event.ConsoleEvent;
import org.aisconsole.base.text.Texts;
import org.aisconsole.ui.widget.Describe;
import org.aisconsole.ui.widget.Labels;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;

/** The bell with the number of unseen notices, and all of them behind it. */
final class NotificationBell extends StackPane {
    private final NoticesViewModel model;
    private final NoticesView view;
    private final Button bell = new Button(null, new FontIcon(MaterialDesignB.BELL_OUTLINE));
    private final Popover popover = new Popover();

    /**
     * A bell over the notices of a window.
     *
     * @param titles names of the screens by their ids
     * @param details shows a failure in full
     */
    NotificationBell(
            ShellViewModel shell,
            NoticesViewModel model,
            UiContext context,
            Map<String, String> titles,
            Consumer<ConsoleEvent> details) {
        this.model = model;
        Texts texts = context.texts();
        this.view = new NoticesView(model, texts, context.zone(), titles, new NoticesView.Links(
                event -> hideAnd(() -> details.accept(event)), screen -> hideAnd(() -> model.open(screen))));
        bell.getStyleClass().addAll("button-icon", "flat");
        bell.setOnAction(pressed -> open());
        Describe.as(bell, texts.get("ui.notices"));
        shell.unreadProperty().subscribe(count -> bell.setAccessibleText(texts.get("ui.notices.unread", count)));
        Label badge = Labels.of("", "badge");
        badge.setMouseTransparent(true);
        badge.textProperty().bind(shell.unreadProperty().asString());
        badge.visibleProperty().bind(shell.unreadProperty().greaterThan(0));
        StackPane.setAlignment(badge, Pos.TOP_RIGHT);
        getChildren().addAll(bell, badge);
        popover.setArrowLocation(Popover.ArrowLocation.TOP_RIGHT);
        popover.setDetachable(false);
        popover.setAnimated(false);
    }

    private void hideAnd(Runnable then) {
        popover.hide();
        then.run();
    }

    /** Shows the notices. */
    void open() {
        model.seen();
        if (popover.getContentNode() != view) {
            Theme.dressPopup(view, bell);
            popover.setContentNode(view);
        }
        view.setStyle(bell.getScene().getRoot().getStyle()); // the type may have another size by now
        popover.show(bell);
    }
}
