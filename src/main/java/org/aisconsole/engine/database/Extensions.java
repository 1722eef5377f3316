package org.aisconsole.engine.database;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.base.plan.Plan;
import org.aisconsole.base.plan.PlanCheck;
import org.aisconsole.base.plan.PlanStep;
import org.aisconsole.base.text.Message;
import org.aisconsole.target.postgres.Identifiers;
import org.aisconsole.target.postgres.Literals;
import org.aisconsole.target.postgres.PostgresTarget;
import org.aisconsole.target.postgres.SessionLimits;

/** The extensions that the console can make use of, and what it takes to have them in a database. */
public final class Extensions {
    /** Each tells something that Postgres alone does not: per statement, per table, per buffer. */
    private static final List<String> USEFUL = List.of("pg_stat_statements", "pgstattuple", "pg_buffercache");

    private static final String MISSING =
            """
            SELECT name FROM pg_available_extensions
            WHERE name = ANY (?) AND installed_version IS NULL
              AND (name <> 'pg_stat_statements'
                   OR position('pg_stat_statements' IN current_setting('shared_preload_libraries', true)) > 0)
            ORDER BY array_position(?, name::text)
            """;

    private final PostgresTarget target;

    /** Extensions of a database. */
    public Extensions(PostgresTarget target) {
        this.target = target;
    }

    /**
     * Those that the server has and the database has not. One that would need a restart of the server first is not among
     * them.
     */
    public List<String> missing(Cancellation cancellation) {
        return target.read(cancellation, SessionLimits.INTERACTIVE, session -> {
            List<String> missing = new ArrayList<>();
            try (PreparedStatement query = session.prepareStatement(MISSING)) {
                query.setArray(1, session.createArrayOf("text", USEFUL.toArray()));
                query.setArray(2, session.createArrayOf("text", USEFUL.toArray()));
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        missing.add(rows.getString(1));
                    }
                }
            }
            return missing;
        });
    }

    /** A plan that creates one of them in the database, and drops it on the way back. */
    public Plan create(String name) {
        String count = "SELECT count(*) FROM pg_extension WHERE extname = " + Literals.quote(name);
        String quoted = Identifiers.quote(name);
        return Plan.of(
                target.profile().id(),
                Message.of("extension.create", name, target.profile().database()),
                List.of(new PlanCheck.Sql(count, "0")),
                List.of(new PlanStep.Sql("CREATE EXTENSION " + quoted, "DROP EXTENSION " + quoted, false)),
                List.of(new PlanCheck.Sql(count, "1")));
    }
}
