package org.aisconsole.ui.shell;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.aisconsole.base.settings.Settings;

/** Puts a window back where it was, unless that place has gone with a screen. */
public final class WindowPlace {
    private static final double LEAST_WIDTH = 640;
    private static final double LEAST_HEIGHT = 480;

    private WindowPlace() {}

    /** Where a window is now, with the screen that is open in it. */
    public static Settings.Window of(Stage stage, String screen) {
        return new Settings.Window(
                stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized(), screen);
    }

    /** Puts the window back; the first time it goes where the platform likes. */
    public static void restore(Stage stage, Settings.Window place) {
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        if (place.width() < LEAST_WIDTH || !isOnAScreen(place)) {
            return;
        }
        stage.setX(place.x());
        stage.setY(place.y());
        stage.setWidth(place.width());
        stage.setHeight(place.height());
        stage.setMaximized(place.maximised());
    }

    private static boolean isOnAScreen(Settings.Window place) {
        Rectangle2D window = new Rectangle2D(place.x(), place.y(), place.width(), place.height());
        return Screen.getScreens().stream().anyMatch(screen -> screen.getVisualBounds().intersects(window));
    }
}
