package org.aisconsole.base.merkle;

import java.util.ArrayList;
import java.util.List;

/**
 * A tree that only grows at its right edge, kept as the roots of its perfect subtrees: one hash for each bit that is set in its
 * size. That is enough to go on and to know the root; a million leaves need 7 to 20 hashes.
 *
 * <p>Appending costs one hash on average and log₂(n) at most; the root costs as many as there are subtrees.
 */
public final class CompactRange {
    private final List<Hash> subtrees = new ArrayList<>();
    private long size;

    /** A tree without leaves. */
    public CompactRange() {}

    /**
     * A tree to go on with.
     *
     * @param size its leaves
     * @param subtrees roots of its perfect subtrees, the largest first
     * @throws IllegalArgumentException if a tree of that size has another number of them
     */
    public CompactRange(long size, List<Hash> subtrees) {
        if (size < 0 || subtrees.size() != Long.bitCount(size)) {
            throw new IllegalArgumentException(subtrees.size() + " subtrees are no tree of " + size);
        }
        this.size = size;
        this.subtrees.addAll(subtrees);
    }

    /** Adds a leaf at the right. */
    public void append(Hash leaf) {
        Hash grown = leaf;
        for (long full = size; (full & 1) == 1; full >>= 1) {
            grown = Hash.node(subtrees.removeLast(), grown);
        }
        subtrees.add(grown);
        size++;
    }

    /** Number of leaves. */
    public long size() {
        return size;
    }

    /** Roots of the perfect subtrees, the largest first. */
    public List<Hash> subtrees() {
        return List.copyOf(subtrees);
    }

    /** Root of the tree. */
    public Hash root() {
        if (subtrees.isEmpty()) {
            return Hash.EMPTY;
        }
        Hash root = subtrees.getLast();
        for (int left = subtrees.size() - 2; left >= 0; left--) {
            root = Hash.node(subtrees.get(left), root);
        }
        return root;
    }
}
