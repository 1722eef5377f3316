package org.aisconsole.ui.dashboard;

import java.time.Duration;
import java.util.Locale;

/** Which earlier time is drawn beside the one looked at. */
public enum Comparison {
    /** None. */
    OFF(Duration.ZERO),
    /** 24 hours before. */
    YESTERDAY(Duration.ofDays(1)),
    /** Seven days before. */
    LAST_WEEK(Duration.ofDays(7));

    private final Duration before;

    Comparison(Duration before) {
        this.before = before;
    }

    /** How long before. */
    Duration before() {
        return before;
    }

    /** End of its text keys. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
