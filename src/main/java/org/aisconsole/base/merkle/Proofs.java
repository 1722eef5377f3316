package org.aisconsole.base.merkle;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Checks proofs against roots. The check walks from the leaf to the root with the index of the node on its level and that of the
 * last one, which together say on which side each hash of the proof stands; a proof with one hash too many or too few, or for
 * another index, ends at another root or not at the top.
 *
 * <p>Source: RFC 9162, 2.1.3.2 (inclusion) and 2.1.4.2 (consistency).
 */
public final class Proofs {
    private Proofs() {}

    /**
     * Whether a leaf is in a tree.
     *
     * @param index the leaf, from 0
     * @param size leaves of the tree
     * @param leaf hash of the leaf
     * @param proof what {@link MerkleTree#inclusion} made
     * @param root root of the tree
     */
    public static boolean includes(long index, long size, Hash leaf, List<Hash> proof, Hash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        Climb climb = new Climb(index, size - 1);
        Hash at = leaf;
        for (Hash other : proof) {
            if (climb.isAtTop()) {
                return false;
            }
            at = climb.otherIsLeft() ? Hash.node(other, at) : Hash.node(at, other);
            climb.up();
        }
        return climb.isAtTop() && at.equals(root);
    }

    /**
     * Whether a tree is the beginning of another.
     *
     * @param older leaves of the one
     * @param newer leaves of the other
     * @param olderRoot root of the one
     * @param newerRoot root of the other
     * @param proof what {@link MerkleTree#consistency} made
     */
    public static boolean grew(long older, long newer, Hash olderRoot, Hash newerRoot, List<Hash> proof) {
        if (older < 1 || older > newer) {
            return false;
        }
        if (older == newer) {
            return proof.isEmpty() && olderRoot.equals(newerRoot);
        }
        return !proof.isEmpty() && climbs(older, newer, olderRoot, newerRoot, proof);
    }

    private static boolean climbs(long older, long newer, Hash olderRoot, Hash newerRoot, List<Hash> proof) {
        Deque<Hash> path = new ArrayDeque<>(proof);
        if (Long.bitCount(older) == 1) { // the old tree is a subtree of the new one, and its root is known
            path.addFirst(olderRoot);
        }
        Climb climb = new Climb(older - 1, newer - 1);
        climb.pastRightEdges();
        Hash before = path.removeFirst();
        Hash now = before;
        for (Hash other : path) {
            if (climb.isAtTop()) {
                return false;
            }
            if (climb.otherIsLeft()) {
                before = Hash.node(other, before);
                now = Hash.node(other, now);
            } else {
                now = Hash.node(now, other);
            }
            climb.up();
        }
        return climb.isAtTop() && before.equals(olderRoot) && now.equals(newerRoot);
    }

    /** A way up the tree: the index of a node on its level, and of the last node there. */
    private static final class Climb {
        private long node;
        private long last;

        Climb(long node, long last) {
            this.node = node;
            this.last = last;
        }

        boolean isAtTop() {
            return last == 0;
        }

        boolean otherIsLeft() {
            return (node & 1) == 1 || node == last;
        }

        void up() {
            if (otherIsLeft()) {
                while ((node & 1) == 0 && node != 0) { // levels on which the last node has no partner
                    half();
                }
            }
            half();
        }

        void pastRightEdges() {
            while ((node & 1) == 1) {
                half();
            }
        }

        private void half() {
            node >>= 1;
            last >>= 1;
        }
    }
}
