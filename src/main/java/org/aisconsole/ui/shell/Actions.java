package org.aisconsole.ui.shell;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import javafx.scene.Scene;

/** All actions of the window, in the order in which they were added. */
public final class Actions {
    /** Opens the command palette. */
    public static final String PALETTE = "palette";
    /** Shows the shortcuts. */
    public static final String SHORTCUTS = "shortcuts";
    /** Opens the screen of connections. */
    public static final String CONNECTIONS = "open.connections";
    /** Switches between light and dark. */
    public static final String THEME = "theme";

    private final Map<String, Action> actions = new LinkedHashMap<>();
    private Supplier<List<Action>> changing = List::of;

    /** Adds an action; its id and its shortcut must be new. */
    public void add(Action action) {
        boolean taken = action.shortcut() != null
                && actions.values().stream().anyMatch(other -> action.shortcut().equals(other.shortcut()));
        if (taken || actions.putIfAbsent(action.id(), action) != null) {
            throw new IllegalArgumentException("there is an action with this id or shortcut: " + action.id());
        }
    }

    /** Actions that come and go, such as one for each saved connection; they have no shortcuts. */
    public void changing(Supplier<List<Action>> source) {
        changing = source;
    }

    /** The action of an id. */
    public Action get(String id) {
        return all().stream()
                .filter(action -> action.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(id));
    }

    /** All of them. */
    public Collection<Action> all() {
        List<Action> all = new ArrayList<>(actions.values());
        all.addAll(changing.get());
        return all;
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
        for (Action action : all()) {
            if (!action.id().equals(PALETTE)) {
                entries.add(new PaletteViewModel.Entry(action.id(), action.title(), action.keys()));
            }
        }
        return entries;
    }
}
