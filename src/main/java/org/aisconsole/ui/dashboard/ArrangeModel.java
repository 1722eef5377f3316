package org.aisconsole.ui.dashboard;

import java.util.List;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.aisconsole.ui.shell.UiContext;

/** Where the panels stand, and the mode in which the user moves them; kept in the settings. Lives on the window's thread. */
final class ArrangeModel {
    private final Saving saving;
    private final BooleanProperty arranging = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Arrangement> arrangement;

    ArrangeModel(UiContext context) {
        this.saving = Saving.of(context);
        this.arrangement = new ReadOnlyObjectWrapper<>(
                Arrangement.of(context.settings().current().dashboard()));
    }

    /** Whether panels show what moves and hides them. */
    BooleanProperty arrangingProperty() {
        return arranging;
    }

    ReadOnlyObjectProperty<Arrangement> arrangementProperty() {
        return arrangement.getReadOnlyProperty();
    }

    /**
     * Moves a panel among those of its strip.
     *
     * @param by -1 for earlier, 1 for later
     * @param seen ids of the panels that can be seen
     */
    void move(Panel panel, int by, Set<String> seen) {
        List<String> usual = Panel.of(panel.strip()).stream().map(Panel::id).toList();
        change(arrangement.get().moved(panel.id(), by, usual, seen));
    }

    void hide(Panel panel) {
        change(arrangement.get().withHidden(panel.id(), true));
    }

    void bringBack(Panel panel) {
        change(arrangement.get().withHidden(panel.id(), false));
    }

    void widen(Panel panel, boolean wide) {
        change(arrangement.get().withWide(panel.id(), wide));
    }

    void reset() {
        change(Arrangement.USUAL);
    }

    /** What is kept is the arrangement of the moment at which it is written: of two changes in a row the later holds. */
    private void change(Arrangement changed) {
        arrangement.set(changed);
        saving.change(settings -> settings.withDashboard(arrangement.get().settings()));
    }
}
