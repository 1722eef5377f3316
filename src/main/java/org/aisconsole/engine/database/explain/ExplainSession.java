package org.aisconsole.engine.database.explain;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.Collections;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.target.postgres.Identifiers;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.QueryExecutor;
import org.postgresql.jdbc.PreferQueryMode;

/**
 * Asks for the plan of somebody's own statement: the one place where a text that a user wrote becomes part of a statement.
 *
 * <p>Three guards stand before it. The driver, which would send several statements one after the other, is asked whether it sees
 * more than one. What it sends as one the server parses as one, because it comes by the extended protocol. And before anything is
 * explained the server must accept the text as something that can be prepared, which its grammar allows for SELECT, VALUES,
 * INSERT, UPDATE, DELETE and MERGE alone; so nothing that defines or administers gets as far as EXPLAIN, which would take some of
 * it. Preparing also tells how many parameters there are.
 *
 * @param session in a transaction, which decides what is allowed
 * @param major the server's version
 */
record ExplainSession(Connection session, int major) {
    private static final int GENERIC_SINCE = 16;
    private static final String PARAMETERS =
            "SELECT coalesce(cardinality(parameter_types), 0) FROM pg_prepared_statements WHERE name = ?";

    static ExplainSession of(Connection session) throws SQLException {
        return new ExplainSession(session, session.getMetaData().getDatabaseMajorVersion());
    }

    /** The plan; whatever the statement wrote is there no more. */
    ServerPlan planAndTakeBack(ExplainRequest request) throws SQLException {
        ServerPlan plan = plan(request);
        session.rollback();
        return plan;
    }

    ServerPlan plan(ExplainRequest request) throws SQLException {
        String name = "ais_explain_" + UUID.randomUUID();
        Savepoint start = session.setSavepoint();
        boolean prepared = false;
        try (Statement statement = session.createStatement()) {
            statement.setEscapeProcessing(false);
            prepare(statement, name, request.sql());
            prepared = true;
            int parameters = parameters(name);
            ServerPlan plan = plan(statement, name, parameters, request);
            statement.execute("DEALLOCATE " + Identifiers.quote(name));
            return plan;
        } catch (SQLException | FailureException failed) {
            if (prepared) {
                forget(name, start, failed);
            }
            throw failed;
        }
    }

    /** Prepared statements outlive a transaction, and the session goes back to the pool; where it is lost, so are they. */
    private void forget(String name, Savepoint start, Exception why) {
        try (Statement statement = session.createStatement()) {
            session.rollback(start);
            statement.execute("DEALLOCATE " + Identifiers.quote(name));
        } catch (SQLException lost) {
            why.addSuppressed(lost);
        }
    }

    private void prepare(Statement statement, String name, String sql) throws SQLException {
        String preparing = "PREPARE " + Identifiers.quote(name) + " AS " + sql;
        BaseConnection driver = session.unwrap(BaseConnection.class);
        if (driver.createQuery(preparing, false, false).query.getSubqueries() != null) {
            throw FailureException.expected("explain.statement", Quoted.of(sql));
        }
        try {
            statement.execute(preparing);
        } catch (SQLException refused) {
            throw Refusals.of(refused, sql, preparing.length() - sql.length());
        }
    }

    private int parameters(String name) throws SQLException {
        try (PreparedStatement statement = session.prepareStatement(PARAMETERS)) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getInt(1) : 0;
            }
        }
    }

    private ServerPlan plan(Statement statement, String name, int parameters, ExplainRequest request) throws SQLException {
        if (parameters > 0 && request.runs()) {
            throw FailureException.expected("explain.parameters", parameters);
        }
        boolean older = parameters > 0 && major < GENERIC_SINCE;
        if (older) {
            statement.execute("SET LOCAL plan_cache_mode = force_generic_plan");
        }
        String sql = older
                ? "EXECUTE " + Identifiers.quote(name) + "(" + String.join(", ", Collections.nCopies(parameters, "NULL")) + ")"
                : request.sql();
        boolean generic = parameters > 0 && !older;
        return answer(statement, "EXPLAIN (" + options(request, generic) + ") " + sql, parameters > 0, generic);
    }

    /**
     * Asks. A generic plan is asked for by the simple protocol, because the other wants values for the parameters; that protocol
     * would run several statements, which this text was found not to be.
     */
    private ServerPlan answer(Statement statement, String explain, boolean parameters, boolean simple) throws SQLException {
        QueryExecutor executor = session.unwrap(BaseConnection.class).getQueryExecutor();
        PreferQueryMode usual = executor.getPreferQueryMode();
        executor.setPreferQueryMode(simple ? PreferQueryMode.EXTENDED_FOR_PREPARED : usual);
        try (ResultSet row = statement.executeQuery(explain)) {
            row.next();
            return new ServerPlan(row.getString(1), parameters);
        } catch (SQLException refused) {
            throw Refusals.of(refused, explain, 0);
        } finally {
            executor.setPreferQueryMode(usual);
        }
    }

    private String options(ExplainRequest request, boolean generic) {
        String wanted = request.options().stream()
                .filter(option -> option.fits(major, request.runs()))
                .sorted()
                .map(option -> ", " + option.sql())
                .collect(Collectors.joining());
        return "FORMAT JSON, SUMMARY" + (request.runs() ? ", ANALYZE" : "") + (generic ? ", GENERIC_PLAN" : "") + wanted;
    }
}
