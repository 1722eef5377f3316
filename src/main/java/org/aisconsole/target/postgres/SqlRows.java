package org.aisconsole.target.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Rows of a query on a session, each as a record whose components are named like the columns ({@code last_scan}, lastScan). */
public final class SqlRows {
    private SqlRows() {}

    /** All rows of a query. */
    public static <T> List<T> list(Connection session, String query, Class<T> row) throws SQLException {
        return list(session, query, row, Map.of());
    }

    /**
     * All rows of a query.
     *
     * @param query with values as {@code :name}
     * @param values the values
     * @throws SQLException as the server says, for the target to make a failure of
     */
    public static <T> List<T> list(Connection session, String query, Class<T> row, Map<String, ?> values)
            throws SQLException {
        try (Handle handle = Jdbi.create(session).open()) {
            handle.getConfig(Handles.class).setForceEndTransactions(false); // the target ends it
            return handle.createQuery(query).bindMap(values).map(ConstructorMapper.of(row)).list();
        } catch (JdbiException wrapped) {
            if (wrapped.getCause() instanceof SQLException sql) {
                throw sql;
            }
            throw wrapped;
        }
    }
}
