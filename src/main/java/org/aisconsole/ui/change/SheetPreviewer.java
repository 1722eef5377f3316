package org.aisconsole.ui.change;

import org.aisconsole.engine.change.Preview;
import org.aisconsole.ui.shell.Dialogs;
import org.aisconsole.ui.shell.SheetHost;
import org.aisconsole.ui.shell.UiContext;

/**
 * Shows previews on a sheet over the window.
 *
 * @param unlock opens the sheet that unlocks the connection that is shown
 */
public record SheetPreviewer(UiContext context, SheetHost sheets, Dialogs dialogs, Runnable unlock)
        implements ChangeFlow.Previewer {
    @Override
    public void show(Preview preview, ChangeFlow.Choice choice) {
        sheets.showSheet(new ChangeSheet(preview, choice, new ChangeSheet.Tools(context, sheets, dialogs, unlock)));
    }
}
