package org.aisconsole.engine.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
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
 * Remembers what guards saw, says what looks like an attack, and keeps the addresses of attacks out for an hour. Several consoles
 * on one store see the same: each remembers what its own guards saw, and each looks through all of it.
 */
public final class Watch {
    /** How long events are remembered. */
    public static final Duration MEMORY = Duration.ofDays(90);

    /** How long an address is kept out by a rule. */
    public static final Duration BLOCK = Duration.ofHours(1);

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final String SOURCE = "watch";
    private static final int MOST = 20_000;
    private static final int LONGEST_REASON = 300;
    /** The longest window of a rule, and a little more. */
    private static final Duration RECENT = Duration.ofMinutes(20);

    private final SecurityEventRows rows;
    private final AddressBlockRows blocks;
    private final Doorkeeper doorkeeper;
    private final Recording recording;
    private final Port<ConsoleEvent> alerts;
    private final InstantSource clock;

    /**
     * A watch over a store.
     *
     * @param alerts where suspicions are told
     */
    public Watch(
            SecurityEventRows rows,
            AddressBlockRows blocks,
            Doorkeeper doorkeeper,
            Recording recording,
            Port<ConsoleEvent> alerts,
            InstantSource clock) {
        this.rows = rows;
        this.blocks = blocks;
        this.doorkeeper = doorkeeper;
        this.recording = recording;
        this.alerts = alerts;
        this.clock = clock;
    }

    /** Takes what a guard saw; a store that is away loses the event, which is logged. */
    public void see(SecurityEvent event) {
        Sighting sighting = Sighting.of(event);
        try {
            long id = rows.add(sighting.row());
            found(sighting.at().minus(RECENT)).stream()
                    .filter(suspicion -> suspicion.evidence().getLast().id() == id) // the others were told before
                    .forEach(this::act);
        } catch (FailureException away) {
            LOG.warn("not remembered: {} of {}", sighting.kind(), sighting.address(), away);
        }
    }

    private void act(Suspicion suspicion) {
        alerts.publish(new ConsoleEvent(
                clock.instant(),
                ConsoleEvent.Level.WARNING,
                SOURCE,
                Message.of("watch.suspicion." + suspicion.rule().word(), suspicion.subject(), suspicion.evidence().size())));
        if (suspicion.rule().blocks()) {
            put(Actor.console(), suspicion.subject(), suspicion.rule().word(), suspicion.at(), BLOCK);
        }
    }

    private List<Suspicion> found(Instant from) {
        return Detector.in(rows.since(from, MOST).stream().map(Sighting::of).toList());
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
        return new WatchPicture(seen.reversed(), Detector.in(seen).reversed(), blocks.at(now).stream().map(AddressBlock::of).toList());
    }

    /**
     * Keeps a network out.
     *
     * @param network an address or a network, such as {@code 10.1.2.0/24}
     * @param reason why
     * @param time how long
     * @throws FailureException {@code identity…} if they may not, {@code watch.network} if it is no network, {@code
     *     watch.own} if this machine is part of it
     */
    public void block(Actor actor, String network, String reason, Duration time) {
        doorkeeper.require(actor, Permission.PROTECT);
        put(actor, network.strip(), reason.strip(), clock.instant(), time);
    }

    private void put(Actor actor, String network, String reason, Instant from, Duration time) {
        String words = reason.substring(0, Math.min(reason.length(), LONGEST_REASON));
        AddressBlockRow row = new AddressBlockRow(network, words, from, from.plus(time), actor.name());
        boolean put = recording.record(actor, Act.of(AuditAction.ADDRESS_BLOCK, "network:" + network), () -> tried(row));
        if (!put) {
            throw FailureException.expected("watch.own", network);
        }
    }

    private boolean tried(AddressBlockRow row) {
        try {
            return blocks.put(row);
        } catch (FailureException refused) {
            if (refused.failure().code().equals("postgres.rejected")) {
                throw FailureException.caused(refused, "watch.network", row.network());
            }
            throw refused;
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
