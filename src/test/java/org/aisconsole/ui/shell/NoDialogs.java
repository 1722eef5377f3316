package org.aisconsole.ui.shell;

import java.nio.file.Path;
import java.util.Optional;

/** A user who thinks better of whatever is asked. */
public final class NoDialogs implements Dialogs {
    @Override
    public Optional<Path> saveFile(String title, String name) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> openFile(String title) {
        return Optional.empty();
    }
}
