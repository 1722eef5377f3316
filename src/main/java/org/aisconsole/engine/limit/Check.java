package org.aisconsole.engine.limit;

/**
 * A rule as it is asked for a subject.
 *
 * @param rule the rule
 * @param subject whose request it is
 * @param enforced whether a request that does not fit is refused, or only reported
 */
record Check(LimitRule rule, Subject subject, boolean enforced) {
    /** What it is counted under: class, kind and name. The name comes last, since it may have anything in it. */
    String member() {
        return rule.endpoint() + "|" + subject.kind() + "|" + subject.name();
    }
}
