package org.aisconsole.ui.shell;

import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;

/**
 * Something that the user can do, as a value: palette, menus, buttons, tooltips and the shortcut sheet all read it.
 *
 * @param id stable name, such as {@code theme.toggle}
 * @param title its name in the user's language
 * @param icon its picture
 * @param shortcut keys that run it, if any
 * @param run what it does, on the window's thread
 */
public record Action(String id, String title, Ikon icon, @Nullable KeyCombination shortcut, Runnable run) {
    /** The keys in the words of the platform; empty if there are none. */
    public String keys() {
        return shortcut == null ? "" : shortcut.getDisplayText();
    }
}
