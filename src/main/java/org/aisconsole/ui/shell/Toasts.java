package org.aisconsole.ui.shell;

import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.aisconsole.base.event.ConsoleEvent;
import org.aisconsole.base.text.Texts;
import org.aisconsole.ui.widget.Labels;

/** New notices at the lower right, for a few seconds, failures longer and with their details; the bell keeps them. */
final class Toasts extends VBox {
    private static final Duration SHOWN_FOR = Duration.seconds(6);
    private static final Duration FAILURE_SHOWN_FOR = Duration.seconds(12);
    private static final int MOST = 3;

    private final Texts texts;
    private final Consumer<ConsoleEvent> details;

    /**
     * Toasts for the notices of a window.
     *
     * @param details shows a failure in full
     */
    Toasts(ShellViewModel model, Texts texts, Consumer<ConsoleEvent> details) {
        this.texts = texts;
        this.details = details;
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
        Label words = Labels.wrapped(texts.get(event.message()));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox toast = new HBox(NoticesView.status(event.level()).dot(), words);
        toast.getStyleClass().add("toast");
        toast.setOnMouseClicked(click -> remove(toast)); // whoever wants what is below need not wait
        if (event.failure() != null) {
            toast.getChildren().add(details(event, toast));
        }
        getChildren().add(toast);
        if (getChildren().size() > MOST) {
            getChildren().removeFirst();
        }
        PauseTransition pause = new PauseTransition(event.failure() == null ? SHOWN_FOR : FAILURE_SHOWN_FOR);
        pause.setOnFinished(over -> remove(toast));
        pause.play();
    }

    private Node details(ConsoleEvent event, Node toast) {
        Hyperlink link = new Hyperlink(texts.get("ui.notices.details"));
        link.setMinWidth(USE_PREF_SIZE);
        link.setOnAction(pressed -> {
            remove(toast);
            details.accept(event);
        });
        return link;
    }

    private void remove(Node toast) {
        getChildren().remove(toast);
    }
}
