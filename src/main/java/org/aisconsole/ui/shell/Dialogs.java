package org.aisconsole.ui.shell;

import java.nio.file.Path;
import java.util.Optional;

/** Questions to the user that the platform asks; a port, because the headless platform has none. */
public interface Dialogs {
    /**
     * Asks where to save a file.
     *
     * @param title what is saved
     * @param name suggested name, with the ending that says the format
     * @return the chosen file; empty if the user thought better of it
     */
    Optional<Path> saveFile(String title, String name);

    /**
     * Asks for a file to read.
     *
     * @param title what is read
     * @return the chosen file; empty if the user thought better of it
     */
    Optional<Path> openFile(String title);
}
