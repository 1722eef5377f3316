package org.aisconsole.engine.database.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Sessions in the order in which they wait for each other: first whoever blocks others and waits for nobody, below it those that
 * wait for it, and so on; then everybody else.
 *
 * <p>A session that waits for several stands below each of them only once, below the first that is met; one that is part of a
 * circle, which the server breaks after its deadlock timeout, is shown as a beginning of its own. Cost: one look at each
 * session and each pair of blocked and blocker.
 */
public final class BlockingTree {
    private static final Comparator<LiveSession> LONGEST_FIRST = Comparator.comparing(LiveSession::isActive)
            .thenComparingDouble(LiveSession::transactionSeconds)
            .thenComparingDouble(LiveSession::stateSeconds)
            .reversed();

    private final Map<Integer, List<LiveSession>> waiting = new HashMap<>();
    private final Set<Integer> placed = new HashSet<>();
    private final List<Place> places = new ArrayList<>();

    private BlockingTree() {}

    /**
     * A session in the tree.
     *
     * @param depth how many sessions stand between it and the beginning of its queue; 0 for a beginning
     * @param blocks how many sessions wait for it, directly or not
     */
    public record Place(LiveSession session, int depth, int blocks) {}

    /** The sessions in that order. */
    public static List<Place> of(List<LiveSession> sessions) {
        BlockingTree tree = new BlockingTree();
        List<LiveSession> sorted = sessions.stream().sorted(LONGEST_FIRST).toList();
        Set<Integer> present = new HashSet<>();
        sorted.forEach(session -> present.add(session.pid()));
        for (LiveSession session : sorted) {
            session.blockers().forEach(
                    blocker -> tree.waiting.computeIfAbsent(blocker, pid -> new ArrayList<>()).add(session));
        }
        List<LiveSession> heads = sorted.stream()
                .filter(session -> session.blockers().stream().noneMatch(present::contains))
                .toList();
        heads.stream().filter(session -> tree.waiting.containsKey(session.pid())).forEach(session -> tree.place(session, 0));
        sorted.stream().filter(LiveSession::isBlocked).forEach(session -> tree.place(session, 0)); // circles
        heads.forEach(session -> tree.place(session, 0));
        return List.copyOf(tree.places);
    }

    /** Returns how many sessions were placed at or below it. */
    private int place(LiveSession session, int depth) {
        if (!placed.add(session.pid())) {
            return 0;
        }
        int at = places.size();
        places.add(new Place(session, depth, 0));
        int below = 0;
        for (LiveSession waiter : waiting.getOrDefault(session.pid(), List.of())) {
            below += place(waiter, depth + 1);
        }
        places.set(at, new Place(session, depth, below));
        return below + 1;
    }
}
