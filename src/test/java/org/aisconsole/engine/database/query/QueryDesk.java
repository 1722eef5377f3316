package org.aisconsole.engine.database.query;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.UUID;
import org.aisconsole.base.breaker.Breakers;
import org.aisconsole.base.event.Port;
import org.aisconsole.base.identity.Doorkeeper;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.store.QueryHistory;
import org.aisconsole.store.QueryRows;
import org.aisconsole.store.QueryUpkeep;
import org.aisconsole.store.Store;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.target.postgres.PostgresTarget;
import org.aisconsole.testing.NotedActs;
import org.aisconsole.testing.Sql;

/** A server whose statements are sampled into a store in the same database, at times that a test sets. */
final class QueryDesk implements AutoCloseable {
    final PostgresProfile database;
    final PostgresTarget target;
    final Store store;
    final QueryRows rows;
    final QueryHistory history;
    final QuerySampler sampler;
    final SlowQueries queries;
    private Instant now = Instant.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofMinutes(10));

    QueryDesk(PostgresProfile database) throws SQLException {
        Sql.run(database, "CREATE EXTENSION IF NOT EXISTS pg_stat_statements");
        this.database = database;
        this.target = new PostgresTarget(database, new Breakers());
        this.store = Store.open(database, new Breakers(), this::now);
        this.rows = new QueryRows(store);
        this.history = new QueryHistory(store);
        this.sampler = sampler(target);
        this.queries = new SlowQueries(
                database.id(),
                history,
                new QueryWatch(rows, this::now),
                new Doorkeeper(new Port<>(), this::now),
                new NotedActs()::actor,
                this::now);
    }

    QuerySampler sampler(PostgresTarget of) {
        return new QuerySampler(of, rows, UUID.randomUUID(), this::now);
    }

    Instant now() {
        return now;
    }

    /** Time goes by, and a sample is taken. */
    void sample(Duration later) {
        now = now.plus(later);
        sampler.sample(Cancellation.never());
    }

    /** Time goes by. */
    void later(Duration time) {
        now = now.plus(time);
    }

    /** What the store does every minute. */
    void upkeep() {
        new QueryUpkeep(store).run();
    }

    /** A query of this test alone, by a word that stands in its text. */
    QueryLoad load(QueryRange range, String word) {
        return queries.look(range, Cancellation.never()).queries().stream()
                .filter(load -> load.query().statement().contains(word))
                .filter(load -> load.query().key().databaseName().equals(database.database()))
                .findFirst()
                .orElseThrow();
    }

    /** Runs a statement so many times, on one session. */
    void run(int times, String sql) throws SQLException {
        Sql.run(database, Collections.nCopies(times, sql).toArray(String[]::new));
    }

    @Override
    public void close() {
        store.close();
        target.close();
    }
}
