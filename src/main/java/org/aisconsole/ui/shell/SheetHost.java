package org.aisconsole.ui.shell;

import javafx.scene.Node;

/** Shows one sheet at a time over the window; a port, so that a screen that needs one does not know the frame. */
public interface SheetHost {
    /** Shows a sheet and gives it the focus; Escape and a click beside it put it away. */
    void showSheet(Node sheet);

    /** Puts the sheet away. */
    void closeSheet();
}
