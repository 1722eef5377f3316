package org.aisconsole.target.postgres;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.target.tls.TlsFailures;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What a driver's exception means to the user, by SQLSTATE (Postgres documentation, appendix A). */
final class PostgresFailures {
    /** Connection exceptions, and a server that shuts down, starts up or lost a backend. */
    private static final Set<String> GONE = Set.of("57P01", "57P02", "57P03", "57P05");

    private PostgresFailures() {}

    /** Whether the server could not be reached, rather than said no. */
    static boolean isUnreachable(Throwable thrown) {
        SQLException sql = sqlCause(thrown);
        if (sql == null) {
            return false;
        }
        String state = state(sql);
        return !isPoolBusy(sql) && !isPasswordMissing(sql) && (state.startsWith("08") || GONE.contains(state));
    }

    /** The pool waited for a session in vain although no connection had failed: all are at work. */
    private static boolean isPoolBusy(SQLException sql) {
        return sql instanceof SQLTransientConnectionException && sqlCause(sql.getCause()) == null;
    }

    /** The driver's own words: the server never gets to say anything. */
    private static boolean isPasswordMissing(SQLException sql) {
        String reason = reason(sql);
        return "08004".equals(sql.getSQLState())
                && (reason.contains("no password was provided") || reason.contains("password is an empty string"));
    }

    static FailureException of(SQLException thrown, PostgresProfile profile) {
        SQLException sql = Objects.requireNonNullElse(sqlCause(thrown), thrown);
        String where = profile.endpoint() + "/" + profile.database();
        if (isPoolBusy(sql)) {
            return FailureException.caused(sql, "postgres.busy", where);
        }
        if (isPasswordMissing(sql)) {
            return FailureException.caused(sql, "postgres.password", where, profile.user());
        }
        Optional<FailureException> tls = TlsFailures.of(sql, profile.endpoint().toString());
        if (tls.isPresent()) {
            return tls.get();
        }
        if (isUnreachable(sql)) {
            return FailureException.caused(sql, "postgres.unreachable", where, reason(sql));
        }
        return switch (state(sql)) {
            case "28P01", "28000" -> FailureException.caused(sql, "postgres.signin", where, profile.user(), reason(sql));
            case "3D000" -> FailureException.caused(sql, "postgres.database", profile.database(), where);
            case "53300" -> FailureException.caused(sql, "postgres.full", where);
            case "53100" -> FailureException.caused(sql, "postgres.disk", where, reason(sql));
            case "42501" -> FailureException.caused(sql, "postgres.denied", profile.user(), reason(sql));
            case "25006" -> FailureException.caused(sql, "postgres.readonly", profile.title(), reason(sql));
            case "55P03" -> FailureException.caused(sql, "postgres.locked", where, reason(sql));
            case "57014" -> FailureException.caused(sql, "postgres.timeout", where, reason(sql));
            default -> FailureException.caused(sql, "postgres.rejected", where, reason(sql), state(sql));
        };
    }

    /** The exception of the driver beneath those of the pool, if there is one. */
    private static @Nullable SQLException sqlCause(@Nullable Throwable thrown) {
        @Nullable SQLException found = null;
        @Nullable Throwable link = thrown;
        for (int depth = 0; link != null && depth < 16; depth++) {
            if (link instanceof SQLException sql && (found == null || sql instanceof PSQLException)) {
                found = sql;
            }
            link = link.getCause();
        }
        return found;
    }

    private static String state(SQLException sql) {
        return sql.getSQLState() == null ? "" : sql.getSQLState();
    }

    /** The server's own sentence, without the driver's decoration. */
    private static String reason(SQLException sql) {
        ServerErrorMessage server = sql instanceof PSQLException driver ? driver.getServerErrorMessage() : null;
        String message = server == null ? sql.getMessage() : server.getMessage();
        return message == null ? "?" : message;
    }
}
