package org.aisconsole.base.merkle;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Makes proofs over leaves that somebody else keeps. A proof of a tree of n leaves has at most ⌈log₂ n⌉ + 1 hashes; making it
 * reads each leaf once, because no inner hash is kept: what is not stored cannot be wrong.
 *
 * <p>Source: RFC 9162, 2.1.3.1 (inclusion) and 2.1.4.1 (consistency).
 */
public final class MerkleTree {
    private final Leaves leaves;

    /** A tree over leaves. */
    public MerkleTree(Leaves leaves) {
        this.leaves = leaves;
    }

    /** Root of the first leaves. */
    public Hash root(long size) {
        return root(0, size);
    }

    /**
     * Shows that a leaf is in the tree of the first leaves.
     *
     * @param index the leaf, from 0
     * @param size leaves of the tree
     * @throws IllegalArgumentException if the tree has no such leaf
     */
    public List<Hash> inclusion(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no leaf " + index + " in " + size);
        }
        List<Hash> proof = new ArrayList<>();
        include(index, 0, size, proof);
        return proof;
    }

    /** The path from the leaf up, within the leaves from one to the other. */
    private void include(long index, long from, long to, List<Hash> proof) {
        if (to - from == 1) {
            return;
        }
        long middle = from + split(to - from);
        if (index < middle) {
            include(index, from, middle, proof);
            proof.add(root(middle, to));
        } else {
            include(index, middle, to, proof);
            proof.add(root(from, middle));
        }
    }

    /**
     * Shows that one tree is the beginning of another.
     *
     * @param older leaves of the one, at least 1
     * @param newer leaves of the other
     * @throws IllegalArgumentException if the older is empty or larger than the newer
     */
    public List<Hash> consistency(long older, long newer) {
        if (older < 1 || older > newer) {
            throw new IllegalArgumentException("no proof from " + older + " to " + newer);
        }
        List<Hash> proof = new ArrayList<>();
        grow(older, 0, newer, true, proof);
        return proof;
    }

    /** Whoever checks knows the root of the old tree, so that it is left out where it is a subtree of the new one. */
    private void grow(long older, long from, long to, boolean known, List<Hash> proof) {
        if (older == to) {
            if (!known) {
                proof.add(root(from, to));
            }
            return;
        }
        long middle = from + split(to - from);
        if (older <= middle) {
            grow(older, from, middle, known, proof);
            proof.add(root(middle, to));
        } else {
            grow(older, middle, to, false, proof);
            proof.add(root(from, middle));
        }
    }

    /** The largest power of two below a number above one. */
    private static long split(long leaves) {
        return Long.highestOneBit(leaves - 1);
    }

    private Hash root(long from, long to) {
        CompactRange range = new CompactRange();
        leaves.forEach(from, to, range::append);
        return range.root();
    }

    /** Where the leaves are. */
    @FunctionalInterface
    public interface Leaves {
        /** Hands over the hashes of the leaves from one, inclusive, to another, exclusive, in order. */
        void forEach(long from, long to, Consumer<Hash> each);
    }
}
