package org.aisconsole.ui.widget;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;
import javafx.util.Duration;

/** Does something again and again, but only while somebody can see the result. */
public final class Pulse {
    private Pulse() {}

    /**
     * Starts when the node is in a window that is shown, and stops when it is not.
     *
     * @param seconds between two beats
     */
    public static void whileShown(Node node, double seconds, Runnable beat) {
        Timeline pulse = new Timeline(new KeyFrame(Duration.seconds(seconds), over -> beat.run()));
        pulse.setCycleCount(Animation.INDEFINITE);
        node.sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::showingProperty).orElse(false).subscribe(shown -> {
            if (shown) {
                pulse.play();
            } else {
                pulse.stop();
            }
        });
    }
}
