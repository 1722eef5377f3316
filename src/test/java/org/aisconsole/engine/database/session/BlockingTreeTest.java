package org.aisconsole.engine.database.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.aisconsole.engine.database.session.BlockingTree.Place;
import org.junit.jupiter.api.Test;

class BlockingTreeTest {
    private static LiveSession session(int pid, Integer... blockers) {
        return new LiveSession(
                pid, "0", "db", "role", "", "", "client backend", "active", "", "", 0, 0, 0, List.of(blockers), "", false, false);
    }

    @Test
    void whoWaitsStandsBelowWhomItWaitsFor() {
        List<Place> tree = BlockingTree.of(List.of(session(1), session(2, 3), session(3, 4), session(4), session(5, 4)));
        assertThat(tree).extracting(place -> place.session().pid()).startsWith(4).endsWith(1);
        assertThat(tree).filteredOn(place -> place.session().pid() == 4).singleElement().satisfies(head -> {
            assertThat(head.depth()).isZero();
            assertThat(head.blocks()).isEqualTo(3);
        });
        assertThat(tree).filteredOn(place -> place.session().pid() == 2).singleElement().satisfies(last ->
                assertThat(last.depth()).isEqualTo(2));
    }

    @Test
    void aCircleIsShownAndEnds() {
        List<Place> tree = BlockingTree.of(List.of(session(1, 2), session(2, 1), session(3, 1)));
        assertThat(tree).hasSize(3);
        assertThat(tree.getFirst().blocks()).isEqualTo(2);
    }

    @Test
    void aBlockerThatHasGoneIsNoReasonToLoseAnybody() {
        assertThat(BlockingTree.of(List.of(session(1, 99)))).hasSize(1);
    }

    /** Whoever waits for whomever, even for themselves: nobody is lost, nobody is there twice. */
    @Property
    void everybodyIsThereOnce(@ForAll @Size(max = 40) List<@IntRange(max = 40) Integer> blockers) {
        List<LiveSession> sessions = new ArrayList<>();
        for (int pid = 0; pid < blockers.size(); pid++) {
            sessions.add(blockers.get(pid) == 0 ? session(pid) : session(pid, blockers.get(pid), blockers.get(pid) / 2));
        }
        assertThat(BlockingTree.of(sessions))
                .extracting(Place::session)
                .containsExactlyInAnyOrderElementsOf(sessions);
    }
}
