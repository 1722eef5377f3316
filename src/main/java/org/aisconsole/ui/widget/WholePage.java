package org.aisconsole.ui.widget;

/** A screen that draws only what can be seen; whoever takes a picture of all of it has it drawn first. */
@FunctionalInterface
public interface WholePage {
    /** Draws what is out of sight too. */
    void drawAll();
}
