package org.aisconsole.engine.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.aisconsole.base.event.ConsoleEvent;
import org.aisconsole.base.event.Port;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.identity.Actor;
import org.aisconsole.base.identity.Doorkeeper;
import org.aisconsole.base.identity.Permission;
import org.aisconsole.base.identity.SecurityEvent;
import org.aisconsole.base.text.Message;
import org.aisconsole.engine.audit.Act;
import org.aisconsole.engine.audit.AuditAction;
import org.aisconsole.engine.audit.Recording;
import org.aisconsole.store.AddressBlockRow;
import org.aisconsole.store.AddressBlockRows;
import org.aisconsole.store.SecurityEventRows;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers what guards saw, says what looks like an attack, and keeps the addresses of attacks out for a while. Several consoles
 * on one store see the same: each remembers what its own guards saw, and each looks through all of it.
 */
public final class Watch {
    /** How long events are remembered. */
    public static final Duration MEMORY = Duration.ofDays(90);

    /** How long a network is kept out by hand, unless somebody says otherwise. */
    public static final Duration BLOCK = Duration.ofHours(1);

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final String SOURCE = "watch";
    private static final int MOST = 20_000;
    private static final int LONGEST_REASON = 300;
    /** Beyond this many the store has been away for a very long time; the youngest are kept. */
    private static final int MOST_LATE = 1_000;

    private final SecurityEventRows rows;
    private final AddressBlockRows blocks;
    private final WatchRules rules;
    private final AllowList allowed;
    private final SessionEnder sessions;
    private final Doorkeeper doorkeeper;
    private final Recording recording;
    private final Port<ConsoleEvent> alerts;
    private final InstantSource clock;
    /** What could not be remembered when it was seen. */
    private final Deque<Sighting> late = new ConcurrentLinkedDeque<>();

    /**
     * A watch over a store.
     *
     * @param rules how the rules are set
     * @param allowed who is never kept out
     * @param sessions ends what a suspicious person has begun
     * @param alerts where suspicions are told
     */
    public Watch(
            SecurityEventRows rows,
            AddressBlockRows blocks,
            WatchRules rules,
            AllowList allowed,
            SessionEnder sessions,
            Doorkeeper doorkeeper,
            Recording recording,
            Port<ConsoleEvent> alerts,
            InstantSource clock) {
        this.rows = rows;
        this.blocks = blocks;
        this.rules = rules;
        this.allowed = allowed;
        this.sessions = sessions;
        this.doorkeeper = doorkeeper;
        this.recording = recording;
        this.alerts = alerts;
        this.clock = clock;
    }

    /** Takes what a guard saw; while the store is away it waits here for the store to be back. */
    public void see(SecurityEvent event) {
        late.add(Sighting.of(event));
        if (late.size() > MOST_LATE) {
            late.poll();
        }
        catchUp();
    }

    /** Remembers what waits, if the store is back; to be called now and then. One that cannot be stored waits for the next call. */
    public synchronized void catchUp() {
        for (Sighting next = late.peek(); next != null; next = late.peek()) {
            long id;
            try {
                id = rows.add(next.row());
            } catch (FailureException away) {
                LOG.warn("waits for the store: {} of {}", next.kind(), next.address(), away);
                return;
            }
            late.removeFirstOccurrence(next);
            judge(next, id);
        }
    }

    private void judge(Sighting sighting, long id) {
        try {
            RuleSettings now = rules.current();
            found(now, sighting.at().minus(now.longest())).stream()
                    .filter(suspicion -> suspicion.evidence().getLast().id() == id) // the others were told before
                    .forEach(suspicion -> act(now.of(suspicion.rule()), suspicion));
        } catch (FailureException failed) {
            LOG.warn("not judged: {} of {}", sighting.kind(), sighting.address(), failed);
        }
    }

    private void act(RuleSetting setting, Suspicion suspicion) {
        alerts.publish(new ConsoleEvent(
                clock.instant(),
                ConsoleEvent.Level.WARNING,
                SOURCE,
                Message.of("watch.suspicion." + suspicion.rule().word(), suspicion.subject(), suspicion.evidence().size())));
        if (setting.blocks() && !allowed.covers(suspicion.subject())) {
            Duration time = Duration.ofMinutes(setting.blockMinutes());
            put(Actor.console(), suspicion.subject(), suspicion.rule().word(), suspicion.at(), time);
        }
        if (setting.ends() && !sessions.end(Actor.console(), suspicion.subject())) {
            LOG.info("no account behind {}", suspicion.rule());
        }
    }

    private List<Suspicion> found(RuleSettings settings, Instant from) {
        return Detector.in(settings, rows.since(from, MOST).stream().map(Sighting::of).toList());
    }

    /**
     * What a rule would have found in all that is remembered, were it set like this.
     *
     * @return what it would have found, the youngest first
     * @throws FailureException {@code identity…} if they may not, {@code postgres…} if the store is away
     */
    public List<Suspicion> wouldHaveFound(Actor actor, RuleSetting edited) {
        doorkeeper.require(actor, Permission.PROTECT);
        RuleSettings settings = rules.current().with(edited);
        return found(settings, clock.instant().minus(MEMORY)).stream()
                .filter(suspicion -> suspicion.rule() == edited.rule())
                .toList()
                .reversed();
    }

    /**
     * Ends the sessions of a suspicious person.
     *
     * @return whether there is such an account
     * @throws FailureException {@code identity…} if they may not, {@code watch.self} if it is their own
     */
    public boolean endSessions(Actor actor, String person) {
        doorkeeper.require(actor, Permission.PROTECT);
        return sessions.end(actor, person);
    }

    /**
     * What was seen and what looks like an attack in it, as the rules are now.
     *
     * @param actor who asks
     * @param back how far
     * @throws FailureException {@code identity…} if they may not, {@code postgres…} if the store is away
     */
    public WatchPicture picture(Actor actor, Duration back) {
        doorkeeper.require(actor, Permission.PROTECT);
        Instant now = clock.instant();
        List<Sighting> seen = rows.since(now.minus(back), MOST).stream().map(Sighting::of).toList();
        RuleSettings settings = rules.current();
        return new WatchPicture(
                seen.reversed(),
                Detector.in(settings, seen).reversed(),
                blocks.at(now).stream().map(AddressBlock::of).toList(),
                allowed.all(),
                settings);
    }

    /**
     * Keeps a network out.
     *
     * @param network an address or a network, such as {@code 10.1.2.0/24}
     * @param reason why
     * @param time how long
     * @throws FailureException {@code identity…} if they may not, {@code watch.network} if it is no network, {@code
     *     watch.own} if this machine is part of it, {@code watch.allowed} if all of it is on the allow-list
     */
    public void block(Actor actor, String network, String reason, Duration time) {
        doorkeeper.require(actor, Permission.PROTECT);
        String where = network.strip();
        if (allowed.covers(where)) {
            throw FailureException.expected("watch.allowed", where);
        }
        put(actor, where, reason.strip(), clock.instant(), time);
    }

    private void put(Actor actor, String network, String reason, Instant from, Duration time) {
        String words = reason.substring(0, Math.min(reason.length(), LONGEST_REASON));
        AddressBlockRow row = new AddressBlockRow(network, words, from, from.plus(time), actor.name());
        boolean put = recording.record(actor, Act.of(AuditAction.ADDRESS_BLOCK, "network:" + network), () ->
                Networks.checked(network, () -> blocks.put(row)));
        if (!put) {
            throw FailureException.expected("watch.own", network);
        }
    }

    /**
     * Lets a network in again.
     *
     * @throws FailureException {@code identity…} if they may not
     */
    public void lift(Actor actor, String network) {
        doorkeeper.require(actor, Permission.PROTECT);
        recording.record(actor, Act.of(AuditAction.ADDRESS_LIFT, "network:" + network), () -> blocks.remove(network));
    }

    /** Drops what is older than the memory; to be called now and then. */
    public void forget() {
        rows.forget(clock.instant().minus(MEMORY));
    }
}
