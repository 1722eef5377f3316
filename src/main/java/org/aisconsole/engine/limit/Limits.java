package org.aisconsole.engine.limit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.identity.Actor;
import org.aisconsole.base.identity.Doorkeeper;
import org.aisconsole.base.identity.Permission;
import org.aisconsole.engine.audit.Act;
import org.aisconsole.engine.audit.AuditAction;
import org.aisconsole.engine.audit.Recorder;
import org.aisconsole.engine.limit.Counter.Counted;
import org.aisconsole.engine.limit.Counter.Seen;
import org.aisconsole.engine.limit.Decision.Place;
import org.aisconsole.engine.limit.LimitRule.WhenAway;
import org.aisconsole.store.RateLimitRows;
import org.aisconsole.target.redis.RedisTarget;
import org.jspecify.annotations.Nullable;

/** Says whether a request may go on; see the package for what is promised. Safe for any number of threads. */
public final class Limits {
    private static final int MOST_SUBJECTS = 5_000;
    /** Subjects that are read in one script, which holds up everybody else in Redis. */
    private static final int BATCH = 20;

    private final @Nullable Counter shared;
    private final LocalCounter own = new LocalCounter(MOST_SUBJECTS);
    private final RuleBook rules;
    private final Doorkeeper doorkeeper;
    private final Recorder recorder;
    private final InstantSource clock;
    /** By how many microseconds the clock of Redis is ahead of ours, so that our record goes on in its time without it. */
    private final AtomicLong ahead = new AtomicLong();

    private final AtomicLong repairs = new AtomicLong();

    Limits(
            @Nullable Counter shared, RuleBook rules, Doorkeeper doorkeeper, Recorder recorder, InstantSource clock) {
        this.shared = shared;
        this.rules = rules;
        this.doorkeeper = doorkeeper;
        this.recorder = recorder;
        this.clock = clock;
    }

    /**
     * Limits for this console.
     *
     * @param redis where counts are shared; without one this console counts for itself
     * @param rows where rules are kept
     * @param doorkeeper asks whether somebody may change them
     * @param recorder where each change is written down; knows who is at the console
     */
    public static Limits of(
            Optional<RedisTarget> redis,
            RateLimitRows rows,
            Doorkeeper doorkeeper,
            Recorder recorder,
            InstantSource clock) {
        RuleBook book = new RuleBook(rows, clock, work -> Thread.ofVirtual().name("limits").start(work));
        return new Limits(redis.map(RedisCounter::new).orElse(null), book, doorkeeper, recorder, clock);
    }

    /** Decides a request, and counts it if it is admitted. Never throws because a server is away. */
    public Decision ask(LimitRequest request) {
        List<Check> checks = request.subjects().stream()
                .map(subject -> check(request, subject))
                .toList();
        if (shared == null) {
            return decision(Place.OWN, checks, own.ask(here(), checks, /* alone= */ true).tallies());
        }
        try {
            return decision(Place.SHARED, checks, both(shared.ask(checks), checks));
        } catch (FailureException away) {
            return without(checks);
        }
    }

    private Check check(LimitRequest request, Subject subject) {
        LimitRule rule = rules.of(request.endpoint(), subject.kind());
        return new Check(rule, subject, !rule.shadow() && !request.watched());
    }

    /** What Redis admitted must fit what we know ourselves, which is more if it lost its data. */
    private List<Tally> both(Counted counted, List<Check> checks) {
        ahead.set(counted.now() - micros(clock.instant()));
        repairs.addAndGet(counted.repaired());
        if (!admitted(checks, counted.tallies())) {
            return counted.tallies();
        }
        List<Check> fitting = new ArrayList<>();
        for (int i = 0; i < checks.size(); i++) {
            if (counted.tallies().get(i).fits()) {
                fitting.add(checks.get(i));
            }
        }
        List<Tally> mine = own.ask(counted.now(), fitting, /* alone= */ false).tallies();
        List<Tally> both = new ArrayList<>();
        for (int i = 0; i < checks.size(); i++) {
            int at = fitting.indexOf(checks.get(i));
            Tally theirs = counted.tallies().get(i);
            both.add(at < 0 ? theirs : theirs.and(mine.get(at)));
        }
        return both;
    }

    private Decision without(List<Check> checks) {
        boolean refuses = checks.stream().anyMatch(check -> check.enforced() && check.rule().away() == WhenAway.REFUSE);
        return refuses
                ? new Decision(false, Place.NOBODY, answers(checks, own.look(here(), checks).tallies()))
                : decision(Place.OWN, checks, own.ask(here(), checks, /* alone= */ true).tallies());
    }

    private static boolean admitted(List<Check> checks, List<Tally> tallies) {
        for (int i = 0; i < checks.size(); i++) {
            if (checks.get(i).enforced() && !tallies.get(i).fits()) {
                return false;
            }
        }
        return true;
    }

    private static Decision decision(Place place, List<Check> checks, List<Tally> tallies) {
        return new Decision(admitted(checks, tallies), place, answers(checks, tallies));
    }

    private static List<Decision.Answer> answers(List<Check> checks, List<Tally> tallies) {
        List<Decision.Answer> answers = new ArrayList<>();
        for (int i = 0; i < checks.size(); i++) {
            answers.add(answer(checks.get(i), tallies.get(i)));
        }
        return answers;
    }

    private static Decision.Answer answer(Check check, Tally tally) {
        List<Decision.WindowAnswer> windows = new ArrayList<>();
        for (LimitWindow window : LimitWindow.values()) {
            Tally.Count count = tally.counts().get(window.number());
            Optional<Duration> wait =
                    count.pause() < 0 ? Optional.empty() : Optional.of(Duration.of(count.pause(), ChronoUnit.MICROS));
            windows.add(new Decision.WindowAnswer(window, check.rule().quota().of(window), count.live(), wait));
        }
        return new Decision.Answer(check.rule(), check.subject(), check.enforced(), tally.fits(), windows);
    }

    /** Our time in microseconds, as the clock of Redis would have it. */
    private long here() {
        return micros(clock.instant()) + ahead.get();
    }

    private static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    /** All rules, one for each class and kind, as they were read last. */
    public List<LimitRule> rules() {
        return rules.current();
    }

    /**
     * Reads the rules now.
     *
     * @throws FailureException {@code identity…} if they may not; {@code postgres…} if the store is away
     */
    public List<LimitRule> readRules() {
        doorkeeper.require(recorder.actor(), Permission.LOOK);
        return rules.read();
    }

    /**
     * Sets a rule; it holds here at once, and in other consoles within ten seconds.
     *
     * @throws FailureException {@code identity…} if nobody is signed in or they may not; {@code audit.unwritable} or {@code
     *     postgres…} if the store is away; then the rule stays as it was
     */
    public void set(LimitRule rule) {
        Actor who = recorder.actor();
        doorkeeper.require(who, Permission.PROTECT);
        String target = "limit:" + rule.endpoint().key() + "." + rule.kind().key();
        recorder.record(Act.of(AuditAction.SETTING_CHANGE, target), () -> rules.set(rule, who.name()));
    }

    /** Why {@link #set} would be refused to whoever is at the console now, for a button that is greyed out; empty if not. */
    public Optional<Failure.Expected> obstacle() {
        return Doorkeeper.obstacle(recorder::actor, Permission.PROTECT);
    }

    /** Damaged records that were met and began anew, since this console was started. */
    public long repairs() {
        return repairs.get();
    }

    /**
     * Who used how much: of all consoles while Redis answers, else of this one.
     *
     * @throws FailureException {@code identity…} if they may not look
     */
    public Consumption consumption() {
        doorkeeper.require(recorder.actor(), Permission.LOOK);
        if (shared == null) {
            return ownConsumption(null);
        }
        try {
            Seen seen = shared.seen();
            List<Check> checks = checks(seen);
            List<Tally> tallies = new ArrayList<>();
            for (int from = 0; from < checks.size(); from += BATCH) {
                List<Check> batch = checks.subList(from, Math.min(from + BATCH, checks.size()));
                tallies.addAll(shared.look(batch).tallies());
            }
            return consumption(Place.SHARED, null, answers(checks, tallies), seen);
        } catch (FailureException away) {
            return ownConsumption(away);
        }
    }

    private Consumption ownConsumption(@Nullable FailureException away) {
        Seen seen = own.seen();
        List<Check> checks = checks(seen);
        List<Tally> tallies = own.look(here(), checks).tallies();
        return consumption(Place.OWN, away, answers(checks, tallies), seen);
    }

    private Consumption consumption(
            Place place, @Nullable FailureException away, List<Decision.Answer> answers, Seen seen) {
        List<Decision.Answer> fullest = answers.stream()
                .filter(answer -> answer.windows().stream().anyMatch(window -> window.used() > 0))
                .sorted(Comparator.comparingDouble(Decision.Answer::fullness).reversed())
                .toList();
        List<Refusal> refusals = seen.refusals().stream().flatMap(line -> Refusal.read(line).stream()).toList();
        return new Consumption(clock.instant(), place, away == null ? null : away.failure(), fullest, refusals);
    }

    private List<Check> checks(Seen seen) {
        return seen.members().stream()
                .flatMap(text -> Member.read(text).stream())
                .map(member -> {
                    LimitRule rule = rules.of(member.endpoint(), member.subject().kind());
                    return new Check(rule, member.subject(), !rule.shadow());
                })
                .toList();
    }
}
