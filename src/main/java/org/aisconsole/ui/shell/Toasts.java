package org.aisconsole.ui.shell;

import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.aisconsole.base.event.ConsoleEvent;
import org.aisconsole.base.text.Texts;
import org.aisconsole.ui.widget.Labels;

/** New notices at the lower right, for a few seconds; the bell keeps them. */
final class Toasts extends VBox {
    private static final Duration SHOWN_FOR = Duration.seconds(6);
    private static final int MOST = 3;

    private final Texts texts;

    Toasts(ShellViewModel model, Texts texts) {
        this.texts = texts;
        getStyleClass().add("toasts");
        setAlignment(Pos.BOTTOM_RIGHT);
        setPickOnBounds(false);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        model.notices().addListener((ListChangeListener<ConsoleEvent>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(this::show);
            }
        });
    }

    private void show(ConsoleEvent event) {
        HBox toast = new HBox(
                NotificationBell.status(event.level()).dot(), Labels.wrapped(texts.get(event.message())));
        toast.getStyleClass().add("toast");
        getChildren().add(toast);
        if (getChildren().size() > MOST) {
            getChildren().removeFirst();
        }
        PauseTransition pause = new PauseTransition(SHOWN_FOR);
        pause.setOnFinished(over -> remove(toast));
        pause.play();
    }

    private void remove(Node toast) {
        getChildren().remove(toast);
    }
}
