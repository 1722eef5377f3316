package org.aisconsole.ui.shell;

import java.util.Set;
import java.util.function.Supplier;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;

/**
 * A screen of the window, as the navigation and the palette see it.
 *
 * @param id stable name, such as {@code dashboard}
 * @param group heading that it stands under, in the user's language
 * @param title its name in the user's language
 * @param icon its picture
 * @param view makes its node when it is first opened: once, or once for each connection
 * @param subjects kinds of things that it is about, such as {@code postgres}: notices about them lead here
 * @param perConnection whether it shows the connection that is open, so that each has its own node
 */
public record Screen(
        String id,
        String group,
        String title,
        Ikon icon,
        Supplier<Node> view,
        Set<String> subjects,
        boolean perConnection) {
    /** Copies the subjects. */
    public Screen {
        subjects = Set.copyOf(subjects);
    }

    /** A screen that no notice leads to, the same for all connections. */
    public Screen(String id, String group, String title, Ikon icon, Supplier<Node> view) {
        this(id, group, title, icon, view, Set.of(), false);
    }

    /** The same screen, to which notices about these kinds of things lead. */
    public Screen about(String... kinds) {
        return new Screen(id, group, title, icon, view, Set.of(kinds), perConnection);
    }

    /** The same screen, made anew for each connection. */
    public Screen eachConnection() {
        return new Screen(id, group, title, icon, view, subjects, true);
    }
}
