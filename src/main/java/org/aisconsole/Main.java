package org.aisconsole;

import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.aisconsole.app.ConsolePrograms;
import org.aisconsole.base.settings.UserFolders;
import org.aisconsole.base.text.Texts;
import org.aisconsole.cli.Answers;
import org.aisconsole.cli.Commands;
import org.aisconsole.cli.LaunchOptions;
import org.aisconsole.cli.Terminal;

/**
 * Where the program begins. Does not extend {@code Application}: on the class path JavaFX would refuse to start, and
 * most commands need no toolkit.
 */
public final class Main {
    /**
     * JavaFX warns that it is not on the module path; many of our libraries are no modules, so it never will be. Held
     * here, because the level goes with a logger that nobody holds.
     */
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private Main() {}

    /** Runs the command that the arguments name; without any, opens the window. */
    public static void main(String[] args) {
        System.setProperty("ais.logs", LaunchOptions.homeIn(args).orElseGet(() -> UserFolders.current().data()).resolve("logs").toString());
        JAVAFX.setLevel(Level.SEVERE);
        Terminal terminal = Terminal.standard(new Texts(Locale.getDefault()));
        System.exit(new Commands(new ConsolePrograms(), terminal, Answers.standard()).run(args));
    }
}
