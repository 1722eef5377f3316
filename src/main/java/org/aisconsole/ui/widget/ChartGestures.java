package org.aisconsole.ui.widget;

import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/**
 * What mouse and keys do to a chart: pointing marks a moment, dragging zooms, a double click shows all again; with the focus on
 * it, {@code +} and {@code -} zoom, the arrows move, {@code 0} and Escape show all again.
 */
final class ChartGestures {
    /** Less than this is a hand that shook during a click. */
    private static final double LEAST_DRAG = 6;

    private static final double CLOSER = 0.5;
    private static final double WIDER = 2;
    private static final double STEP = 0.25;

    private final TimeChart chart;
    private final ChartLink link;
    private double pressedAt = Double.NaN;

    private ChartGestures(TimeChart chart, ChartLink link) {
        this.chart = chart;
        this.link = link;
    }

    static void install(TimeChart chart, ChartLink link) {
        ChartGestures gestures = new ChartGestures(chart, link);
        chart.setFocusTraversable(true);
        chart.addEventHandler(MouseEvent.MOUSE_MOVED, gestures::point);
        chart.addEventHandler(MouseEvent.MOUSE_EXITED, left -> link.cursorProperty().set(ChartLink.NOWHERE));
        chart.addEventHandler(MouseEvent.MOUSE_PRESSED, gestures::press);
        chart.addEventHandler(MouseEvent.MOUSE_DRAGGED, gestures::drag);
        chart.addEventHandler(MouseEvent.MOUSE_RELEASED, gestures::release);
        chart.addEventHandler(MouseEvent.MOUSE_CLICKED, gestures::click);
        chart.addEventHandler(KeyEvent.KEY_PRESSED, gestures::key);
    }

    private void point(MouseEvent mouse) {
        link.cursorProperty().set(chart.timeAt(mouse.getSceneX()));
    }

    private void press(MouseEvent mouse) {
        chart.requestFocus();
        pressedAt = mouse.getButton() == MouseButton.PRIMARY ? mouse.getSceneX() : Double.NaN;
    }

    private void drag(MouseEvent mouse) {
        if (!Double.isNaN(pressedAt)) {
            point(mouse);
            chart.select(chart.timeAt(pressedAt), chart.timeAt(mouse.getSceneX()));
        }
    }

    private void release(MouseEvent mouse) {
        if (!Double.isNaN(pressedAt)) {
            chart.selectNothing();
            if (Math.abs(mouse.getSceneX() - pressedAt) >= LEAST_DRAG) {
                link.zoom().zoomTo(chart.timeAt(pressedAt), chart.timeAt(mouse.getSceneX()));
            }
            pressedAt = Double.NaN;
        }
    }

    private void click(MouseEvent mouse) {
        if (mouse.getButton() == MouseButton.PRIMARY && mouse.getClickCount() == 2 && link.zoom().showAll()) {
            mouse.consume();
        }
    }

    private void key(KeyEvent key) {
        if (!key.isShortcutDown() && !key.isAltDown() && !key.isControlDown() && acts(key)) {
            key.consume();
        }
    }

    /** Escape goes on to others where there is nothing to show again. */
    private boolean acts(KeyEvent key) {
        switch (key.getCode()) {
            case PLUS, ADD, EQUALS -> link.zoom().zoomBy(CLOSER, link.cursorProperty().get());
            case MINUS, SUBTRACT -> link.zoom().zoomBy(WIDER, link.cursorProperty().get());
            case LEFT -> link.zoom().pan(-STEP);
            case RIGHT -> link.zoom().pan(STEP);
            case DIGIT0, NUMPAD0, ESCAPE -> {
                return link.zoom().showAll();
            }
            default -> {
                return false;
            }
        }
        return true;
    }
}
