package org.aisconsole.base.secret;

/**
 * What it costs to try one passphrase. Stored in the vault, so that a later console may raise it; bounded, so that a
 * prepared file cannot make the console use up the machine.
 *
 * @param memoryKib memory in KiB, at least 8 for each lane, at most 1 GiB
 * @param iterations passes over the memory, 1 to 20
 * @param parallelism lanes, 1 to 16
 */
public record KdfCost(int memoryKib, int iterations, int parallelism) {
    /** The second recommendation of RFC 9106 with one lane: a quarter of a second here, 64 MiB a try for an attacker. */
    public static final KdfCost STANDARD = new KdfCost(64 << 10, 3, 1);

    private static final int MOST_MEMORY_KIB = 1 << 20;
    private static final int MOST_ITERATIONS = 20;
    private static final int MOST_LANES = 16;
    private static final int LEAST_KIB_A_LANE = 8;

    /** Checks the ranges. */
    public KdfCost {
        if (parallelism < 1 || parallelism > MOST_LANES || iterations < 1 || iterations > MOST_ITERATIONS) {
            throw new IllegalArgumentException("iterations " + iterations + ", parallelism " + parallelism);
        }
        if (memoryKib < LEAST_KIB_A_LANE * parallelism || memoryKib > MOST_MEMORY_KIB) {
            throw new IllegalArgumentException("memory " + memoryKib + " KiB");
        }
    }
}
