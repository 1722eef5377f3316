package org.aisconsole.engine.connection;

import java.time.Duration;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.engine.audit.Act;
import org.aisconsole.engine.audit.AuditAction;
import org.aisconsole.engine.audit.Recorder;
import org.aisconsole.target.WriteGate;

/**
 * Opens and closes the gate before production's servers, on the record.
 *
 * @param recorder where it is written
 */
public record Locks(Recorder recorder) {
    /**
     * Unlocks the servers of a connection for a time.
     *
     * @throws FailureException {@code target.unlock} without a reason or with a time that is not allowed; {@code
     *     audit.unwritable} if it cannot be written down
     */
    public WriteGate.Unlock unlock(OpenConnection connection, Duration time, String reason) {
        return recorder.record(act(AuditAction.PRODUCTION_UNLOCK, connection), () -> connection.gate().unlock(time, reason));
    }

    /** Locks them again. */
    public void lock(OpenConnection connection) {
        recorder.record(act(AuditAction.PRODUCTION_LOCK, connection), () -> connection.gate().lock());
    }

    private static Act act(AuditAction action, OpenConnection connection) {
        return Act.of(action, "connection:" + connection.id(), connection.environment());
    }
}
