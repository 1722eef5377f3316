package org.aisconsole.ui.widget;

import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;

/** Gives a control its name for everybody: tooltip for the eye, accessible text for a reader. */
public final class Describe {
    private Describe() {}

    /** Names a control that shows no text of its own. */
    public static <C extends Control> C as(C control, String name) {
        control.setTooltip(new Tooltip(name));
        control.setAccessibleText(name);
        return control;
    }

    /** Names a node that is no control, such as a chart. */
    public static <N extends Node> N node(N node, String name) {
        node.setAccessibleText(name);
        return node;
    }
}
