package org.aisconsole.demo.play;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.random.RandomGenerator;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.demo.suite.SuiteWords;
import org.aisconsole.target.postgres.PostgresTarget;
import org.aisconsole.target.postgres.SessionLimits;

/**
 * What the suite asks of Postgres. The five critical patterns have no index yet, so each reads a whole table; the decoys
 * need none. What is inserted is trimmed again, so that the database does not grow.
 */
final class SqlMix {
    private static final SessionLimits LIMITS = new SessionLimits(Duration.ofSeconds(10), Duration.ofSeconds(6));
    /** Rows of a table that writes may add before they are trimmed. */
    private static final int KEPT = 5_000;

    private final PostgresTarget target;
    private final InstantSource clock;
    private final int accounts;

    /**
     * Requests to a suite.
     *
     * @param accounts number of its accounts, by which it is known how large it is
     */
    SqlMix(PostgresTarget target, InstantSource clock, int accounts) {
        this.target = target;
        this.clock = clock;
        this.accounts = accounts;
    }

    List<Operation> operations() {
        return List.of(
                read("sentiment.by_entity", 3, """
                        SELECT score, label, processing_timestamp FROM sentiment_analysis
                        WHERE entity_name = ? AND entity_type = ? AND processing_timestamp > ?
                        ORDER BY processing_timestamp DESC LIMIT 50""", (statement, random) -> {
                    statement.setString(1, company(random));
                    statement.setString(2, SuiteWords.entityType(random));
                    statement.setTimestamp(3, daysAgo(90));
                }),
                read("benchmark.by_metric", 2, """
                        SELECT avg(value), count(*) FROM benchmark_result WHERE metric_type = ? AND calculated_at > ?""",
                        (statement, random) -> {
                    statement.setString(1, SuiteWords.metric(random));
                    statement.setTimestamp(2, daysAgo(7));
                }),
                read("benchmark.by_entity", 2, """
                        SELECT metric_type, value FROM benchmark_result WHERE entity_name = ? AND industry_sector = ?""",
                        (statement, random) -> {
                    statement.setString(1, company(random));
                    statement.setString(2, SuiteWords.sector(random));
                }),
                read("training.recent", 2, """
                        SELECT id, loss, created_at FROM ml_training_job
                        WHERE model_type = ? AND status = 'failed' AND created_at > ? ORDER BY created_at DESC LIMIT 20""",
                        (statement, random) -> {
                    statement.setString(1, SuiteWords.modelType(random));
                    statement.setTimestamp(2, daysAgo(30));
                }),
                read("template.best", 2, """
                        SELECT id, title FROM industry_template
                        WHERE industry_sector = ? AND rating >= 4.5 AND usage_count > 1000
                        ORDER BY rating DESC, usage_count DESC LIMIT 10""", (statement, random) ->
                        statement.setString(1, SuiteWords.sector(random))),
                read("contact.of_account", 2, """
                        SELECT c.full_name, a.company FROM account a JOIN contact c ON c.account_id = a.id WHERE a.id = ?""",
                        (statement, random) -> statement.setInt(1, account(random))),
                read("trend.of_entity", 8, """
                        SELECT day, mean_score FROM sentiment_trend WHERE entity_name = ? ORDER BY day DESC LIMIT 30""",
                        (statement, random) -> statement.setString(1, company(random))),
                read("account.by_id", 16, "SELECT company, country FROM account WHERE id = ?",
                        (statement, random) -> statement.setInt(1, account(random))),
                read("model.list", 4, "SELECT model_type, max(version) FROM ml_model GROUP BY model_type",
                        (statement, random) -> {}),
                write("sentiment.insert", 6, """
                        INSERT INTO sentiment_analysis
                            (entity_name, entity_type, source, score, label, confidence, text, processing_timestamp)
                        VALUES (?, ?, 'news', ?, 'neutral', 0.8, 'Customers call it average at best.', ?)""",
                        (statement, random) -> {
                    statement.setString(1, company(random));
                    statement.setString(2, SuiteWords.entityType(random));
                    statement.setFloat(3, random.nextFloat() * 2 - 1);
                    statement.setTimestamp(4, daysAgo(0));
                }),
                write("template.use", 3, "UPDATE industry_template SET usage_count = usage_count + 1 WHERE id = ?",
                        (statement, random) -> statement.setInt(1, 1 + random.nextInt(SuiteWords.loaded("industry_template", accounts)))),
                write("sentiment.trim", 1, """
                        DELETE FROM sentiment_analysis
                        WHERE id > ? AND id < (SELECT max(id) FROM sentiment_analysis) - ?""", (statement, random) -> {
                    statement.setLong(1, SuiteWords.loaded("sentiment_analysis", accounts));
                    statement.setLong(2, KEPT);
                }));
    }

    private Operation read(String name, int weight, String sql, Binder binder) {
        return new Operation(name, weight, random -> target.read(Cancellation.never(), LIMITS, session -> {
            try (PreparedStatement statement = session.prepareStatement(sql)) {
                binder.bind(statement, random);
                return statement.execute();
            }
        }));
    }

    private Operation write(String name, int weight, String sql, Binder binder) {
        return new Operation(name, weight, random -> target.write(Cancellation.never(), LIMITS, session -> {
            try (PreparedStatement statement = session.prepareStatement(sql)) {
                binder.bind(statement, random);
                return statement.execute();
            }
        }));
    }

    private String company(RandomGenerator random) {
        return SuiteWords.company(random, accounts);
    }

    private int account(RandomGenerator random) {
        return 1 + random.nextInt(accounts);
    }

    private Timestamp daysAgo(int days) {
        return Timestamp.from(clock.instant().minus(Duration.ofDays(days)));
    }

    /** Sets a statement's parameters. */
    private interface Binder {
        void bind(PreparedStatement statement, RandomGenerator random) throws SQLException;
    }
}
