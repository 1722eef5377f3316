package org.aisconsole.demo.suite;

import java.time.Instant;
import org.aisconsole.base.settings.Settings.SuiteSize;

/**
 * Which data the suite holds. Equal options give equal data, byte for byte.
 *
 * @param size how much
 * @param seed which
 * @param anchor the moment that the data leads up to
 */
public record SuiteOptions(SuiteSize size, long seed, Instant anchor) {
    /** Begins every mark; alone it stands for a load that is under way or was interrupted. */
    static final String MARK = "ais-sample-suite";

    /** Factor on the row counts of the small suite. */
    int factor() {
        return switch (size) {
            case SMALL -> 1;
            case MEDIUM -> 10;
            case LARGE -> 100;
        };
    }

    /** Stands in the database when all of it is loaded. */
    String mark() {
        return MARK + " " + SuiteTable.FORMAT + " " + size + " " + seed;
    }
}
