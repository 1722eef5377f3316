package org.aisconsole.engine.change;

import java.time.Instant;
import java.util.OptionalLong;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.base.text.Amount;
import org.aisconsole.target.host.HostMachine;
import org.aisconsole.target.postgres.PostgresTarget;
import org.aisconsole.target.postgres.SessionLimits;
import org.aisconsole.target.postgres.SqlRows;

/**
 * The disk of a server, where it can be seen: the server is proven to run on this machine, and its folder may be looked at.
 * What lies in a tablespace on another disk is not told apart.
 *
 * @param target the server
 */
record ServerDisk(PostgresTarget target) {
    private static final String PLACE =
            """
            SELECT pid, backend_start AS began,
                   coalesce((SELECT setting FROM pg_settings WHERE name = 'data_directory'), '') AS folder
            FROM pg_stat_activity WHERE pid = pg_backend_pid()
            """;

    /** Where a session of ours is served. */
    record Place(long pid, Instant began, String folder) {}

    /**
     * Lets what needs room begin only where there is room for it, or nobody can know.
     *
     * @param bytes that it may need; 0 for none
     * @throws FailureException {@code change.room} if there is less
     */
    void require(long bytes, Cancellation cancellation) {
        if (bytes == 0) {
            return;
        }
        OptionalLong free = free(cancellation);
        if (free.isPresent() && free.getAsLong() < bytes) {
            throw FailureException.expected("change.room", Amount.bytes(bytes), Amount.bytes(free.getAsLong()));
        }
    }

    private OptionalLong free(Cancellation cancellation) {
        HostMachine host = HostMachine.here();
        return target.read(cancellation, SessionLimits.INTERACTIVE, session -> SqlRows.list(session, PLACE, Place.class)
                .stream()
                .filter(place -> host.runs(place.pid(), place.began()))
                .map(place -> host.free(place.folder()))
                .findFirst()
                .orElse(OptionalLong.empty()));
    }
}
