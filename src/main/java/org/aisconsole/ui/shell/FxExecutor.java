package org.aisconsole.ui.shell;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/** The one way onto the window's thread. */
public final class FxExecutor implements Executor {
    @Override
    public void execute(Runnable work) {
        if (Platform.isFxApplicationThread()) {
            work.run();
        } else {
            Platform.runLater(work);
        }
    }
}
