package org.aisconsole.engine.limit;

import java.util.Locale;

/**
 * How often subjects of a kind may make requests of a class.
 *
 * @param endpoint the class
 * @param kind the kind of subject, each of which has a count of its own
 * @param quota how often
 * @param shadow whether it only reports what it would have refused
 * @param away what it does while Redis does not answer
 */
public record LimitRule(EndpointClass endpoint, SubjectKind kind, Quota quota, boolean shadow, WhenAway away) {
    /** What a rule does while the shared counts cannot be reached. */
    public enum WhenAway {
        /** Refuse: for what must not be guessed at, such as signing in. */
        REFUSE,
        /** Let this console's own counts decide. */
        LOCAL;

        /** End of its text keys. */
        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** The rule that holds until somebody changes it: administration is refused while Redis is away, the rest counted here. */
    public static LimitRule usual(EndpointClass endpoint, SubjectKind kind) {
        WhenAway away = endpoint == EndpointClass.ADMIN ? WhenAway.REFUSE : WhenAway.LOCAL;
        return new LimitRule(endpoint, kind, endpoint.usual(), false, away);
    }

    /** Whether it is as it was before anybody changed it. */
    public boolean isUsual() {
        return equals(usual(endpoint, kind));
    }
}
