package org.aisconsole.engine.connection;

import java.time.Duration;
import java.util.Optional;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.identity.Actor;
import org.aisconsole.base.identity.Doorkeeper;
import org.aisconsole.base.identity.Permission;
import org.aisconsole.engine.audit.Act;
import org.aisconsole.engine.audit.AuditAction;
import org.aisconsole.engine.audit.Recorder;
import org.aisconsole.target.WriteGate;

/**
 * Unlocks production for those who may, on the record. Locking takes nobody's permission.
 *
 * @param doorkeeper asks whether they may
 * @param recorder where it is written; knows who is at the console
 */
public record ProductionLock(Doorkeeper doorkeeper, Recorder recorder) {
    /** Why whoever is here may not; empty if they may. */
    public Optional<Failure.Expected> obstacle() {
        return Doorkeeper.obstacle(recorder::actor, Permission.UNLOCK_PRODUCTION);
    }

    /**
     * Unlocks the servers of a connection.
     *
     * @param time how long
     * @param reason why; not blank
     * @throws FailureException {@code identity…} if nobody is signed in or they may not; {@code target.unlock} without a
     *     reason; {@code audit.unwritable} if it cannot be written down
     */
    public WriteGate.Unlock unlock(OpenConnection connection, Duration time, String reason) {
        doorkeeper.require(recorder.actor(), Permission.UNLOCK_PRODUCTION);
        Actor who = recorder.actor();
        WriteGate.Unlock unlocked = recorder.record(act(AuditAction.PRODUCTION_UNLOCK, connection), () -> connection.gate()
                .unlock(time, reason));
        doorkeeper.tellApproved(who, "connection:" + connection.id());
        return unlocked;
    }

    /**
     * Locks them again. They are locked even where that cannot be written down.
     *
     * @throws FailureException {@code audit.unwritable} if it could not be
     */
    public void lock(OpenConnection connection) {
        try {
            recorder.record(act(AuditAction.PRODUCTION_LOCK, connection), () -> connection.gate().lock());
        } catch (FailureException unwritten) {
            connection.gate().lock();
            throw unwritten;
        }
    }

    private static Act act(AuditAction action, OpenConnection connection) {
        return Act.of(action, "connection:" + connection.id(), connection.environment());
    }
}
