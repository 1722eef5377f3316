package org.aisconsole.ui.dashboard;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.aisconsole.base.settings.Settings;

/**
 * Where the user wants the panels. Only what was changed is kept: a panel that nobody has moved stands behind the one that it
 * usually stands behind, wherever that has gone, so a panel that a later console brings finds its place by itself.
 *
 * @param order panels that were moved, and those that stood with them, in their order
 * @param hidden panels that are not shown
 * @param wide panels that take two columns
 */
record Arrangement(List<String> order, Set<String> hidden, Set<String> wide) {
    /** As the console comes. */
    static final Arrangement USUAL = new Arrangement(List.of(), Set.of(), Set.of());

    /** Copies the collections, keeping their order. */
    Arrangement {
        order = List.copyOf(order);
        hidden = Collections.unmodifiableSet(new LinkedHashSet<>(hidden));
        wide = Collections.unmodifiableSet(new LinkedHashSet<>(wide));
    }

    static Arrangement of(Settings.Dashboard kept) {
        return new Arrangement(
                kept.order(), new LinkedHashSet<>(kept.hidden()), new LinkedHashSet<>(kept.wide()));
    }

    Settings.Dashboard settings() {
        return new Settings.Dashboard(order, List.copyOf(hidden), List.copyOf(wide));
    }

    /** The ids of a strip in the order in which they stand, hidden ones among them. */
    List<String> sorted(List<String> usual) {
        List<String> sorted = new ArrayList<>(
                order.stream().distinct().filter(usual::contains).toList());
        for (int i = 0; i < usual.size(); i++) {
            if (!sorted.contains(usual.get(i))) {
                sorted.add(i == 0 ? 0 : sorted.indexOf(usual.get(i - 1)) + 1, usual.get(i));
            }
        }
        return sorted;
    }

    /** The same without what is hidden. */
    List<String> shown(List<String> usual) {
        return sorted(usual).stream().filter(id -> !hidden.contains(id)).toList();
    }

    /**
     * Moves a panel past the next one that can be seen.
     *
     * @param by -1 for earlier, 1 for later
     * @param usual the strip that it stands in
     * @param seen those of the strip that can be seen
     */
    Arrangement moved(String id, int by, List<String> usual, Set<String> seen) {
        List<String> sorted = sorted(usual);
        int target = sorted.indexOf(id) + by;
        while (target >= 0 && target < sorted.size() && !seen.contains(sorted.get(target))) {
            target += by;
        }
        if (target < 0 || target >= sorted.size()) {
            return this;
        }
        sorted.remove(id);
        sorted.add(target, id);
        List<String> rest = order.stream().filter(other -> !usual.contains(other)).toList();
        List<String> changed = new ArrayList<>(rest);
        changed.addAll(sorted);
        return new Arrangement(changed, hidden, wide);
    }

    Arrangement withHidden(String id, boolean hide) {
        return new Arrangement(order, with(hidden, id, hide), wide);
    }

    Arrangement withWide(String id, boolean widen) {
        return new Arrangement(order, hidden, with(wide, id, widen));
    }

    private static Set<String> with(Set<String> ids, String id, boolean in) {
        Set<String> changed = new LinkedHashSet<>(ids);
        if (in) {
            changed.add(id);
        } else {
            changed.remove(id);
        }
        return changed;
    }
}
