package org.aisconsole.ui.shell;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import org.aisconsole.base.text.Texts;
import org.aisconsole.ui.widget.Describe;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

/** Says whether production is locked, for how long it is not, and leads to the other state; only there for production. */
final class LockButton extends Button {
    private static final PseudoClass UNLOCKED = PseudoClass.getPseudoClass("unlocked");

    private final OpenConnectionsViewModel model;
    private final Texts texts;
    private final InstantSource clock;
    private final Timeline countdown =
            new Timeline(new KeyFrame(javafx.util.Duration.seconds(1), second -> count()));

    /**
     * A button for the connection that is shown.
     *
     * @param unlock asks for a reason and unlocks
     */
    LockButton(OpenConnectionsViewModel model, Texts texts, InstantSource clock, Runnable unlock) {
        this.model = model;
        this.texts = texts;
        this.clock = clock;
        getStyleClass().addAll("lock-button", "small");
        setMinWidth(USE_PREF_SIZE);
        managedProperty().bind(visibleProperty());
        setOnAction(pressed -> {
            if (lock().closed()) {
                unlock.run();
            } else {
                model.lock();
            }
        });
        countdown.setCycleCount(Animation.INDEFINITE);
        model.currentProperty().subscribe(now -> show());
    }

    private Connection.Lock lock() {
        return model.currentProperty().get().lock();
    }

    private void count() {
        model.refresh(); // the gate closes by itself, and tells nobody
        show();
    }

    private void show() {
        Instant until = lock().until();
        setVisible(lock().guarded());
        pseudoClassStateChanged(UNLOCKED, until != null);
        if (until == null) {
            countdown.stop();
            setText(texts.get("ui.lock.closed"));
            setGraphic(new FontIcon(MaterialDesignL.LOCK_OUTLINE));
            Describe.as(this, texts.get("ui.lock.closed.hint"));
        } else {
            countdown.play();
            Duration left = Duration.between(clock.instant(), until);
            long seconds = Math.max(0, left.toSeconds());
            setText(texts.get("ui.lock.open", "%d:%02d".formatted(seconds / 60, seconds % 60)));
            setGraphic(new FontIcon(MaterialDesignL.LOCK_OPEN_OUTLINE));
            Describe.as(this, texts.get("ui.lock.open.hint"));
        }
    }
}
