package org.aisconsole.demo.suite;

import java.util.random.RandomGenerator;

/** Values that are in the suite, for whoever asks it questions. */
public final class SuiteWords {
    private SuiteWords() {}

    /** A company, the popular ones more often, as in the data. */
    public static String company(RandomGenerator random, int accounts) {
        return SuiteTable.company((int) Math.min(accounts - 1.0, Math.pow(random.nextDouble(), 5) * accounts));
    }

    /** A kind of entity. */
    public static String entityType(RandomGenerator random) {
        return pick(random, Words.ENTITY_TYPES);
    }

    /** A benchmark's metric. */
    public static String metric(RandomGenerator random) {
        return pick(random, Words.METRICS);
    }

    /** An industry. */
    public static String sector(RandomGenerator random) {
        return pick(random, Words.SECTORS);
    }

    /** A kind of model. */
    public static String modelType(RandomGenerator random) {
        return pick(random, Words.MODEL_TYPES);
    }

    private static String pick(RandomGenerator random, String[] words) {
        return words[random.nextInt(words.length)];
    }
}
