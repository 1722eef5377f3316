package org.aisconsole.ui.shell;

/** A view that follows something outside the window, and must be told when nobody will look at it any more. */
public interface Ending {
    /** Stops following. */
    void end();
}
