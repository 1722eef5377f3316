package org.aisconsole.demo.suite;

import java.time.Instant;

/**
 * Deterministic chance with the shapes that real data has.
 *
 * <p>The generator is SplitMix64 (Steele, Lea, Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014):
 * eight bytes of state, free to make, so every person can have one of their own. It is spelled out here and everything on
 * top of it uses only exactly defined arithmetic ({@link StrictMath}), because the data of a seed must be the same bytes on
 * every machine and every JDK.
 */
final class Dice {
    private static final long STEP = 0x9E3779B97F4A7C15L;

    private long state;

    /**
     * Dice of their own for each thing that the suite makes.
     *
     * @param seed of the suite
     * @param stream number of the thing; other streams of the same seed have nothing in common with it
     */
    Dice(long seed, long stream) {
        this.state = mixed(mixed(seed + STEP) ^ mixed(stream * STEP));
    }

    private static long mixed(long value) {
        long mixed = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }

    /** From 0 to below 1, evenly. */
    double share() {
        state += STEP;
        return (mixed(state) >>> 11) * 0x1p-53;
    }

    /** True with the given chance, from 0 to 1. */
    boolean chance(double of) {
        return share() < of;
    }

    /** A number from 0 to below the bound, evenly. */
    int upTo(int bound) {
        return (int) (share() * bound);
    }

    /** A number from 0 to below the bound, small ones far more often; see {@link Zipf}. */
    int zipf(int bound) {
        return Zipf.rank(share(), bound);
    }

    /** One of the words, evenly. */
    String pick(String[] words) {
        return words[upTo(words.length)];
    }

    /** Around a middle, nearly bell-shaped: the sum of four even draws, scaled to the standard deviation. */
    double around(double middle, double deviation) {
        double sum = share() + share() + share() + share() - 2;
        return middle + sum * deviation * StrictMath.sqrt(3);
    }

    /** A moment in the days before the anchor, recent ones more often. */
    Instant before(Instant anchor, int days) {
        return anchor.minusSeconds((long) (share() * share() * days * 86_400));
    }
}
