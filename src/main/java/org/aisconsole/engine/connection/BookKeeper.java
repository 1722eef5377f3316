package org.aisconsole.engine.connection;

import java.nio.file.Path;
import java.util.List;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.secret.Secret;
import org.aisconsole.engine.audit.Act;
import org.aisconsole.engine.audit.AuditAction;
import org.aisconsole.engine.audit.Recorder;

/**
 * Changes the book of connections and the passwords that belong to it, on the record. Where the record cannot be written, nothing
 * is changed.
 *
 * @param book the saved connections
 * @param signIns their passwords
 * @param recorder where each change is written
 */
public record BookKeeper(ConnectionBook book, SignIns signIns, Recorder recorder) {
    /**
     * Saves a connection, new or changed.
     *
     * @throws FailureException {@code connection.book.write} or {@code audit.unwritable}; nothing is changed then
     */
    public void save(ConnectionProfile profile) {
        recorder.record(act(AuditAction.CONNECTION_SAVE, profile), () -> book.save(profile));
    }

    /** Saves a copy of a connection under a free name, and returns it. */
    public ConnectionProfile duplicate(ConnectionProfile profile) {
        return recorder.record(act(AuditAction.CONNECTION_SAVE, profile), () -> book.duplicate(profile));
    }

    /** Forgets a connection and its passwords. */
    public void remove(ConnectionProfile profile) {
        recorder.record(act(AuditAction.CONNECTION_REMOVE, profile), () -> {
            book.remove(profile.id());
            signIns.forget(profile);
        });
    }

    /**
     * Takes the connections of a file of ours over.
     *
     * @return how many
     * @throws FailureException {@code connection.import} if the file is none of ours
     */
    public int importFrom(Path source) {
        return recorder.record(imported(source), () -> book.importFrom(source));
    }

    /** Takes connections over that were read elsewhere; returns how many. */
    public int importAll(Path source, List<ConnectionProfile> found) {
        return recorder.record(imported(source), () -> {
            found.forEach(book::save);
            return found.size();
        });
    }

    /**
     * Takes a password that the user entered.
     *
     * @param keep whether to keep it beyond this run; one that is only for this run changes nothing, and is not recorded
     */
    public void keep(ConnectionProfile profile, ConnectionProfile.Role role, Secret password, boolean keep) {
        if (keep) {
            recorder.record(act(AuditAction.PASSWORD_KEEP, profile), () -> signIns.put(profile, role, password, true));
        } else {
            signIns.put(profile, role, password, false);
        }
    }

    private static Act act(AuditAction action, ConnectionProfile profile) {
        return Act.of(action, "connection:" + profile.id(), profile.environment());
    }

    /** A path may hold the name of a person. */
    private static Act imported(Path source) {
        return Act.of(AuditAction.CONNECTION_IMPORT, String.valueOf(source.getFileName()));
    }
}
