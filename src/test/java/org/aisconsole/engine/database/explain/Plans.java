package org.aisconsole.engine.database.explain;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.base.job.Progress;
import org.aisconsole.base.settings.Settings.SuiteSize;
import org.aisconsole.demo.suite.SampleSuite;
import org.aisconsole.demo.suite.SuiteOptions;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.testing.Sql;

/** Real plans of the sample suite's tables for tests. */
final class Plans {
    /** Statements that have every kind of node that the suite's tables give cause for. */
    static final List<String> STATEMENTS = List.of(
            "SELECT 1",
            "SELECT * FROM account",
            "SELECT company FROM account WHERE id = 7",
            "SELECT * FROM account a WHERE company < 'B' ORDER BY created_at DESC LIMIT 5",
            "SELECT a.company, count(*) FROM account a JOIN contact c ON c.account_id = a.id GROUP BY 1 ORDER BY 2 DESC",
            "SELECT * FROM contact c LEFT JOIN note n ON n.contact_id = c.id WHERE c.city LIKE 'B%'",
            "SELECT * FROM contact c WHERE EXISTS (SELECT 1 FROM consent k WHERE k.contact_id = c.id AND k.granted)",
            "SELECT * FROM contact c WHERE NOT EXISTS (SELECT 1 FROM note n WHERE n.contact_id = c.id)",
            "SELECT *, (SELECT max(n.created_at) FROM note n WHERE n.contact_id = c.id) FROM contact c WHERE c.id < 50",
            "SELECT * FROM account WHERE id = (SELECT min(account_id) FROM contact)",
            "SELECT * FROM contact WHERE account_id NOT IN (SELECT id FROM account WHERE country = 'DE')",
            "WITH latest AS MATERIALIZED (SELECT * FROM activity WHERE id > 100) SELECT kind, count(*) FROM latest GROUP BY kind",
            "WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t WHERE n < 50) SELECT sum(n) FROM t",
            "SELECT kind, occurred_at::date, count(*) FROM activity GROUP BY GROUPING SETS ((1), (2), ())",
            "SELECT DISTINCT city FROM contact ORDER BY 1",
            "SELECT id FROM account UNION SELECT id FROM contact",
            "SELECT id FROM account EXCEPT ALL SELECT account_id FROM contact",
            "SELECT id, row_number() OVER (PARTITION BY account_id ORDER BY created_at) FROM contact",
            "SELECT * FROM account WHERE id IN (1, 2, 3) OR company = 'x'",
            "SELECT count(*) FROM contact WHERE account_id = 3 AND id > 5",
            "SELECT * FROM generate_series(1, 10) g JOIN account ON account.id = g",
            "VALUES (1, 'a'), (2, 'b')",
            "SELECT * FROM (VALUES (1), (2)) v(x) JOIN contact ON contact.id = v.x",
            "SELECT a.id FROM account a JOIN LATERAL (SELECT * FROM contact c WHERE c.account_id = a.id LIMIT 2) l ON true",
            "SELECT * FROM account TABLESAMPLE SYSTEM (10) REPEATABLE (1) WHERE id > 3",
            "SELECT jsonb_array_elements('[1, 2]'), 'a; b -> c  (cost=1..2)' FROM account WHERE company <> E'two\\nlines: here'",
            "SELECT * FROM account \"odd \"\"name\" WHERE \"odd \"\"name\".id > 5",
            "SELECT ctid FROM account WHERE ctid = '(0,1)'",
            "UPDATE account SET country = 'XX' WHERE id = 1",
            "DELETE FROM note WHERE contact_id = 2",
            "INSERT INTO note (contact_id, author, body, created_at) SELECT id, 'a', 'b', now() FROM contact WHERE id < 9",
            "WITH gone AS (DELETE FROM note WHERE id < 5 RETURNING *) SELECT count(*) FROM gone",
            "MERGE INTO account a USING contact c ON c.id = a.id WHEN MATCHED THEN UPDATE SET country = 'YY'");

    private Plans() {}

    /** Fills a database with the small suite, which nobody analyses or vacuums behind the test's back: plans stay the same. */
    static void load(PostgresProfile database) throws SQLException {
        SuiteOptions options = new SuiteOptions(SuiteSize.SMALL, 1, Instant.now());
        try (SampleSuite suite = new SampleSuite(database, options)) {
            suite.load(Progress.none(), Cancellation.never());
        }
        for (Object table : Sql.column(database, "SELECT oid::regclass::text FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace")) {
            Sql.run(database, "ALTER TABLE " + table + " SET (autovacuum_enabled = off)");
        }
        Sql.run(database, "VACUUM (ANALYZE)");
    }

    /** What the server says, as text. */
    static String ask(PostgresProfile database, String options, String sql) throws SQLException {
        return Sql.column(database, "EXPLAIN (" + options + ") " + sql).stream()
                .map(String::valueOf)
                .collect(Collectors.joining("\n"));
    }

    /** A real plan, run. */
    static PlanTree run(PostgresProfile database, String sql, String... before) throws SQLException {
        StringBuilder all = new StringBuilder();
        for (String setting : before) {
            all.append(setting).append("; ");
        }
        try (Connection session = Sql.connect(database);
                Statement statement = session.createStatement()) {
            statement.execute(all + "SELECT 1");
            try (ResultSet row = statement.executeQuery("EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) " + sql)) {
                row.next();
                return ExplainParser.parse(row.getString(1));
            }
        }
    }
}
