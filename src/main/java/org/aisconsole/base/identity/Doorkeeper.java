package org.aisconsole.base.identity;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.aisconsole.base.event.Port;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.failure.FailureException;

/** Asks the permission table for every engine, and tells what it refused. */
public final class Doorkeeper {
    private final Port<SecurityEvent> events;
    private final InstantSource clock;

    /**
     * One for the console.
     *
     * @param events where refusals are told
     */
    public Doorkeeper(Port<SecurityEvent> events, InstantSource clock) {
        this.events = events;
        this.clock = clock;
    }

    /**
     * Lets an actor pass, or not.
     *
     * @throws FailureException {@code identity.refused} if the actor's roles do not permit it, which is published too
     */
    public void require(Actor actor, Permission permission) {
        if (!permission.isGrantedTo(actor.roles())) {
            events.publish(new SecurityEvent.PermissionRefused(clock.instant(), actor, permission));
            throw new FailureException(refusal(actor, permission));
        }
    }

    /** Why {@link #require} would refuse that, for a button that is greyed out; empty if it would not. Tells nobody. */
    public static Optional<Failure.Expected> obstacle(Actor actor, Permission permission) {
        return permission.isGrantedTo(actor.roles()) ? Optional.empty() : Optional.of(refusal(actor, permission));
    }

    /** The same for whoever is here, who may be nobody. */
    public static Optional<Failure.Expected> obstacle(Supplier<Actor> here, Permission permission) {
        try {
            return obstacle(here.get(), permission);
        } catch (FailureException nobody) {
            return Optional.of(nobody.failure());
        }
    }

    /** Tells the watch what somebody did who was let pass, and that is counted. */
    public void tell(SecurityEvent event) {
        events.publish(event);
    }

    /** Tells the watch that somebody changed a server or unlocked production. */
    public void tellApproved(Actor actor, String target) {
        tell(new SecurityEvent.Approved(clock.instant(), actor, target));
    }

    /** Tells the watch that rows left the console as a file; nothing if there were none. */
    public void tellExported(Actor actor, String what, long rows) {
        if (rows > 0) {
            tell(new SecurityEvent.Exported(clock.instant(), actor, what, rows));
        }
    }

    /** Tells the watch that the ledger is not as it was written. */
    public void tellLedgerFailed(String code) {
        tell(new SecurityEvent.LedgerFailed(clock.instant(), code));
    }

    /** What {@link #require} would say to somebody whom it refuses, for a button that is greyed out. */
    public static Failure.Expected refusal(Actor actor, Permission permission) {
        String needed = permission.roles().stream().sorted().map(Role::word).collect(Collectors.joining(", "));
        return Failure.expected("identity.refused", actor.name(), permission.word(), needed);
    }
}
