package org.aisconsole.target.postgres;

import java.sql.Connection;
import java.sql.SQLException;

/** Work on a borrowed session; the target sets its limits before and takes it back after. */
@FunctionalInterface
public interface SqlWork<T> {
    /** Does the work. Must not keep the session. */
    T run(Connection session) throws SQLException;
}
