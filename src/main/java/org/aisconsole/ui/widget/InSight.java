package org.aisconsole.ui.widget;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import org.jspecify.annotations.Nullable;

/**
 * Draws the parts of a scrolled page that can be seen, when they have changed; the others when they come into sight. A page of
 * fifty live parts costs as much as the few on the screen this way, and one that is not shown at all costs nothing.
 *
 * <p>Drawing waits for the end of a pulse, because only then it is known where each part stands. What takes longer than
 * {@link #BUDGET_NANOS} goes on in the next pulse, so that keys and mouse come in between.
 */
public final class InSight {
    private static final long BUDGET_NANOS = 5_000_000;

    private final ScrollPane scroll;
    private final Map<Node, Runnable> parts = new LinkedHashMap<>();
    private final List<Node> stale = new ArrayList<>();
    private final Runnable afterLayout = this::drawSome;

    /** Watches a page that shows no parts yet. */
    public InSight(ScrollPane scroll) {
        this.scroll = scroll;
        scroll.sceneProperty().addListener((property, before, now) -> move(before, now));
    }

    private void move(@Nullable Scene before, @Nullable Scene now) {
        if (before != null) {
            before.removePostLayoutPulseListener(afterLayout);
        }
        if (now != null) {
            now.addPostLayoutPulseListener(afterLayout);
            Platform.requestNextPulse();
        }
    }

    /** Adds a part with what draws it; it is drawn when it can be seen. */
    public void add(Node part, Runnable draw) {
        parts.put(part, draw);
        stale.add(part);
    }

    /** Forgets all parts. */
    public void clear() {
        parts.clear();
        stale.clear();
    }

    /** There is something new to draw in every part. */
    public void changed() {
        stale.clear();
        stale.addAll(parts.keySet());
        if (scroll.getScene() != null) {
            Platform.requestNextPulse();
        }
    }

    /** Draws everything that has changed, seen or not, for a picture of the whole. */
    public void drawAll() {
        List<Node> all = List.copyOf(stale);
        stale.clear();
        all.forEach(this::draw);
    }

    /** Whether a part can be seen now. */
    public boolean isSeen(Node part) {
        return isSeen(part, view());
    }

    private void drawSome() {
        if (stale.isEmpty()) {
            return;
        }
        long end = System.nanoTime() + BUDGET_NANOS;
        Bounds view = view();
        for (Node part : List.copyOf(stale)) {
            if (isSeen(part, view)) {
                if (System.nanoTime() > end) {
                    Platform.requestNextPulse();
                    return;
                }
                stale.remove(part);
                draw(part);
                layOut(part);
            }
        }
    }

    /** At once, because to lay a chart out takes longer than to hand it its data, and would wait for the next pulse uncounted. */
    private static void layOut(Node part) {
        if (part instanceof Parent parent) {
            parent.layout();
        }
    }

    private void draw(Node part) {
        Runnable draw = parts.get(part);
        if (draw != null) {
            draw.run();
        }
    }

    private Bounds view() {
        return scroll.localToScene(scroll.getLayoutBounds());
    }

    private static boolean isSeen(Node part, Bounds view) {
        return part.getScene() != null && part.localToScene(part.getLayoutBounds()).intersects(view);
    }
}
