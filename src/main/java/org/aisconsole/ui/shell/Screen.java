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
 * @param view makes its node, once, when it is first opened
 * @param subjects kinds of things that it is about, such as {@code postgres}: notices about them lead here
 */
public record Screen(String id, String group, String title, Ikon icon, Supplier<Node> view, Set<String> subjects) {
    /** Copies the subjects. */
    public Screen {
        subjects = Set.copyOf(subjects);
    }

    /** A screen that no notice leads to. */
    public Screen(String id, String group, String title, Ikon icon, Supplier<Node> view) {
        this(id, group, title, icon, view, Set.of());
    }

    /** The same screen, to which notices about these kinds of things lead. */
    public Screen about(String... kinds) {
        return new Screen(id, group, title, icon, view, Set.of(kinds));
    }
}
