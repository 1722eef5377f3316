package org.aisconsole.ui.shell;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import javafx.scene.Scene;

/** All actions of the window, in the order in which they were added. */
public final class Actions {
    /** Opens the command palette. */
    public static final String PALETTE = "palette";
    /** Shows the shortcuts. */
    public static final String SHORTCUTS = "shortcuts";
    /** Switches between light and dark. */
    public static final String THEME = "theme";

    private final Map<String, Action> actions = new LinkedHashMap<>();

    /** Adds an action; its id and its shortcut must be new. */
    public void add(Action action) {
        boolean taken = action.shortcut() != null
                && actions.values().stream().anyMatch(other -> action.shortcut().equals(other.shortcut()));
        if (taken || actions.putIfAbsent(action.id(), action) != null) {
            throw new IllegalArgumentException("there is an action with this id or shortcut: " + action.id());
        }
    }

    /** The action of an id. */
    public Action get(String id) {
        Action action = actions.get(id);
        if (action == null) {
            throw new NoSuchElementException(id);
        }
        return action;
    }

    /** All of them. */
    public Collection<Action> all() {
        return List.copyOf(actions.values());
    }

    /** Lets the shortcuts work in a scene. */
    void install(Scene scene) {
        for (Action action : actions.values()) {
            if (action.shortcut() != null) {
                scene.getAccelerators().put(action.shortcut(), action.run());
            }
        }
    }

    /** The actions as the palette lists them. */
    List<PaletteViewModel.Entry> entries() {
        List<PaletteViewModel.Entry> entries = new ArrayList<>();
        for (Action action : actions.values()) {
            if (!action.id().equals(PALETTE)) {
                entries.add(new PaletteViewModel.Entry(action.id(), action.title(), action.keys()));
            }
        }
        return entries;
    }
}
