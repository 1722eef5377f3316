package org.aisconsole.engine.limit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.store.RateLimitRow;
import org.aisconsole.store.RateLimitRows;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rules that hold. They are in memory, so that a decision never waits for the store, and are read again now and then,
 * since another console may have changed them. While the store is away, those that were read last hold.
 */
final class RuleBook {
    private static final Logger LOG = LoggerFactory.getLogger(RuleBook.class);
    private static final Duration FRESH = Duration.ofSeconds(10);

    private final RateLimitRows rows;
    private final InstantSource clock;
    private final Executor background;
    private final AtomicReference<Instant> due;
    private volatile List<LimitRule> rules = usual();

    /**
     * The rules of a store.
     *
     * @param background where they are read again
     */
    RuleBook(RateLimitRows rows, InstantSource clock, Executor background) {
        this.rows = rows;
        this.clock = clock;
        this.background = background;
        this.due = new AtomicReference<>(clock.instant());
    }

    private static List<LimitRule> usual() {
        List<LimitRule> usual = new ArrayList<>();
        for (EndpointClass endpoint : EndpointClass.values()) {
            for (SubjectKind kind : SubjectKind.values()) {
                usual.add(LimitRule.usual(endpoint, kind));
            }
        }
        return List.copyOf(usual);
    }

    /** All rules, one for each class and kind. */
    List<LimitRule> current() {
        Instant now = clock.instant();
        Instant next = due.get();
        if (!now.isBefore(next) && due.compareAndSet(next, now.plus(FRESH))) {
            background.execute(this::readQuietly);
        }
        return rules;
    }

    private void readQuietly() {
        try {
            read();
        } catch (FailureException away) {
            LOG.debug("the rate limits that were read last go on to hold", away);
        }
    }

    /**
     * Reads them now.
     *
     * @throws FailureException {@code postgres…} if the store is away
     */
    List<LimitRule> read() {
        List<RateLimitRow> stored = rows.all();
        List<LimitRule> read = new ArrayList<>();
        for (LimitRule rule : usual()) {
            read.add(stored.stream().flatMap(row -> of(rule, row).stream()).findFirst().orElse(rule));
        }
        rules = List.copyOf(read);
        return rules;
    }

    /** The rule as a row has it, if it is of this class and kind; one that a newer console wrote may not be understood. */
    private static Optional<LimitRule> of(LimitRule rule, RateLimitRow row) {
        if (!row.endpoint().equals(rule.endpoint().name()) || !row.subject().equals(rule.kind().name())) {
            return Optional.empty();
        }
        try {
            Quota quota = new Quota(row.perMinute(), row.perHour(), row.perDay());
            return Optional.of(new LimitRule(
                    rule.endpoint(), rule.kind(), quota, row.shadow(), LimitRule.WhenAway.valueOf(row.away())));
        } catch (FailureException | IllegalArgumentException odd) {
            LOG.warn("the rate limit of {} and {} is not understood", row.endpoint(), row.subject(), odd);
            return Optional.empty();
        }
    }

    /** The rule of a class and kind. */
    LimitRule of(EndpointClass endpoint, SubjectKind kind) {
        return current().stream()
                .filter(rule -> rule.endpoint() == endpoint && rule.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    /**
     * Sets a rule; it holds here at once, and elsewhere within seconds.
     *
     * @param actor who sets it
     * @throws FailureException {@code postgres…} if the store is away, and the rule stays as it was
     */
    void set(LimitRule rule, String actor) {
        if (rule.isUsual()) {
            rows.remove(rule.endpoint().name(), rule.kind().name());
        } else {
            rows.put(new RateLimitRow(
                    rule.endpoint().name(),
                    rule.kind().name(),
                    rule.quota().perMinute(),
                    rule.quota().perHour(),
                    rule.quota().perDay(),
                    rule.shadow(),
                    rule.away().name(),
                    clock.instant(),
                    actor));
        }
        read();
    }
}
