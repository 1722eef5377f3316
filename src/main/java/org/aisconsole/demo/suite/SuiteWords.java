package org.aisconsole.demo.suite;

import java.time.Instant;
import java.util.random.RandomGenerator;
import org.aisconsole.base.settings.Settings.SuiteSize;

/** Values that are in the suite, for whoever asks it questions. */
public final class SuiteWords {
    private static final SuiteOptions SMALL = new SuiteOptions(SuiteSize.SMALL, 0, Instant.EPOCH);

    private SuiteWords() {}

    /** A company, the popular ones more often, as in the data. */
    public static String company(RandomGenerator random, int accounts) {
        return CustomerRows.company(Zipf.rank(random.nextDouble(), accounts));
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

    /**
     * Rows that were loaded into a table; ids begin at 1, so a row with a higher id was written later.
     *
     * @param table name of a table of the suite
     * @param accounts accounts of the suite, by which its size is known
     * @throws IllegalArgumentException if the suite has no such table
     */
    public static int loaded(String table, int accounts) {
        int size = accounts / SuiteTable.ACCOUNT.rows(SMALL);
        for (SuiteTable candidate : SuiteTable.values()) {
            if (candidate.table().equals(table)) {
                return candidate.rows(SMALL) * size;
            }
        }
        throw new IllegalArgumentException("the suite has no table " + table);
    }

    /** Somebody who works with the suite, the busy ones more often. */
    public static String agent(RandomGenerator random) {
        return Words.AGENTS[Zipf.rank(random.nextDouble(), Words.AGENTS.length)];
    }

    private static String pick(RandomGenerator random, String[] words) {
        return words[random.nextInt(words.length)];
    }
}
