package org.aisconsole.demo.suite;

import java.time.Instant;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Deterministic chance with the shapes that real data has. */
final class Dice {
    /** Named, so that another JDK's default does not change the data. */
    private static final RandomGeneratorFactory<RandomGenerator> ALGORITHM =
            RandomGeneratorFactory.of("L64X128MixRandom");

    private final RandomGenerator random;

    Dice(long seed) {
        this.random = ALGORITHM.create(seed);
    }

    String pick(String[] words) {
        return words[random.nextInt(words.length)];
    }

    /** A number from 0 to below the bound, small ones far more often: the share of rank r falls as r to the -0.8. */
    int zipf(int bound) {
        double u = random.nextDouble();
        return (int) Math.min(bound - 1.0, Math.pow(u, 5) * bound);
    }

    int upTo(int bound) {
        return random.nextInt(bound);
    }

    double share() {
        return random.nextDouble();
    }

    /** Around a middle, bell-shaped. */
    double around(double middle, double spread) {
        return middle + random.nextGaussian() * spread;
    }

    /** A moment in the days before the anchor, recent ones more often. */
    Instant before(Instant anchor, int days) {
        double back = random.nextDouble() * random.nextDouble();
        return anchor.minusSeconds((long) (back * days * 86_400));
    }
}
