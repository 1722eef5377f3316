package org.aisconsole.ui.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.aisconsole.base.settings.Settings;
import org.junit.jupiter.api.Test;

class ArrangementTest {
    private static final List<String> USUAL = List.of("a", "b", "c", "d", "e");

    /** However often panels are moved and hidden, each is there once, and what the settings keep gives the same page again. */
    @Property
    void noPanelIsLostOrDoubled(@ForAll @Size(max = 30) List<@IntRange(min = 0, max = 19) Integer> acts) {
        Arrangement arrangement = Arrangement.USUAL;
        for (int act : acts) {
            String id = USUAL.get(act % 5);
            Set<String> seen = new HashSet<>(arrangement.shown(USUAL));
            arrangement = switch (act / 5) {
                case 0 -> arrangement.moved(id, -1, USUAL, seen);
                case 1 -> arrangement.moved(id, 1, USUAL, seen);
                case 2 -> arrangement.withHidden(id, true);
                default -> arrangement.withHidden(id, false);
            };
        }
        assertThat(arrangement.sorted(USUAL)).containsExactlyInAnyOrderElementsOf(USUAL);
        Set<String> hidden = arrangement.hidden();
        assertThat(arrangement.shown(USUAL)).doesNotHaveDuplicates().noneMatch(hidden::contains);
        assertThat(Arrangement.of(arrangement.settings()).shown(USUAL)).isEqualTo(arrangement.shown(USUAL));
    }

    @Test
    void aPanelMovesPastTheNextOneThatIsSeen() {
        Arrangement hidden = Arrangement.USUAL.withHidden("b", true);
        assertThat(hidden.moved("a", 1, USUAL, Set.of("a", "c", "d", "e")).shown(USUAL))
                .containsExactly("c", "a", "d", "e");
        assertThat(hidden.moved("a", -1, USUAL, Set.of("a", "c")).shown(USUAL)).startsWith("a");
    }

    @Test
    void aNewPanelStandsBehindItsUsualNeighbour() {
        Arrangement kept = Arrangement.of(new Settings.Dashboard(List.of("d", "b", "a"), List.of(), List.of()));
        assertThat(kept.sorted(USUAL)).containsExactly("d", "e", "b", "c", "a");
    }

    @Test
    void unknownIdsAreIgnoredButKeptForTheConsoleThatKnowsThem() {
        Arrangement kept =
                Arrangement.of(new Settings.Dashboard(List.of("x", "b", "a"), List.of("y"), List.of("z")));
        assertThat(kept.shown(USUAL)).containsExactly("b", "c", "d", "e", "a");
        Settings.Dashboard again = kept.moved("b", 1, USUAL, Set.copyOf(USUAL)).settings();
        assertThat(again.order()).contains("x");
        assertThat(again.hidden()).containsExactly("y");
        assertThat(again.wide()).containsExactly("z");
    }

    @Test
    void everyPanelHasAnIdOfItsOwn() {
        assertThat(Panel.ALL).extracting(Panel::id).doesNotHaveDuplicates().hasSizeGreaterThan(40);
    }
}
