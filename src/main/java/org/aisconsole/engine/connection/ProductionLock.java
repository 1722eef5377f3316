package org.aisconsole.engine.connection;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.identity.Actor;
import org.aisconsole.base.identity.Doorkeeper;
import org.aisconsole.base.identity.Permission;
import org.aisconsole.target.WriteGate;

/**
 * Unlocks production for those who may. Locking takes nobody's permission.
 *
 * @param doorkeeper asks whether they may
 * @param actor who is at the console
 */
public record ProductionLock(Doorkeeper doorkeeper, Supplier<Actor> actor) {
    /** Why whoever is here may not; empty if they may. */
    public Optional<Failure.Expected> obstacle() {
        try {
            Actor who = actor.get();
            return Permission.UNLOCK_PRODUCTION.isGrantedTo(who.roles())
                    ? Optional.empty()
                    : Optional.of(Doorkeeper.refusal(who, Permission.UNLOCK_PRODUCTION));
        } catch (FailureException nobody) {
            return Optional.of(nobody.failure());
        }
    }

    /**
     * Unlocks the servers behind a gate.
     *
     * @param time how long
     * @param reason why; not blank
     * @throws FailureException {@code identity…} if nobody is signed in or they may not; {@code target.unlock} without a
     *     reason
     */
    public WriteGate.Unlock unlock(WriteGate gate, Duration time, String reason) {
        doorkeeper.require(actor.get(), Permission.UNLOCK_PRODUCTION);
        return gate.unlock(time, reason);
    }
}
