package org.aisconsole.engine.database.retention;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Why the server did not do something, by SQLSTATE, as far as a run can do something about it. */
enum Refusal {
    /** Something refers to a row. */
    REFERENCED,
    /** Somebody holds a lock. */
    LOCKED,
    /** It took too long. */
    SLOW,
    /** Whatever else. */
    OTHER;

    static Refusal of(Throwable thrown) {
        for (@Nullable Throwable link = thrown; link != null; link = link.getCause()) {
            if (link instanceof SQLException sql && sql.getSQLState() != null) {
                return switch (sql.getSQLState()) {
                    case "23503", "23001" -> REFERENCED;
                    case "55P03" -> LOCKED;
                    case "57014" -> SLOW;
                    default -> OTHER;
                };
            }
        }
        return OTHER;
    }
}
