package org.aisconsole.engine.limit;

import java.util.Locale;

/** Kinds of requests that share a limit, with the limits that hold until somebody changes them. */
public enum EndpointClass {
    /** Training and inference. */
    ML(100, 1_000, 10_000),
    /** Sentiment analysis. */
    SENTIMENT(200, 2_000, 20_000),
    /** Templates. */
    TEMPLATES(30, 300, 1_000),
    /** Calls on behalf of other systems. */
    INTEGRATIONS(20, 100, 500),
    /** Administration. */
    ADMIN(10, 50, 200);

    private final int perMinute;
    private final int perHour;
    private final int perDay;

    EndpointClass(int perMinute, int perHour, int perDay) {
        this.perMinute = perMinute;
        this.perHour = perHour;
        this.perDay = perDay;
    }

    /** The limits that hold until somebody changes them. */
    public Quota usual() {
        return new Quota(perMinute, perHour, perDay);
    }

    /** End of its text keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
