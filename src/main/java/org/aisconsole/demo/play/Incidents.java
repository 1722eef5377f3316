package org.aisconsole.demo.play;

import java.sql.Statement;
import java.time.Duration;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.target.postgres.PostgresTarget;
import org.aisconsole.target.postgres.SessionLimits;
import org.aisconsole.target.redis.RedisTarget;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the incidents. Each ends by itself after seconds and changes no data. */
final class Incidents {
    private static final Logger LOG = LoggerFactory.getLogger(Incidents.class);
    private static final SessionLimits LIMITS = new SessionLimits(Duration.ofSeconds(8), Duration.ofSeconds(6));
    private static final int CROWD = 3;
    private static final int HOT_READS = 4_000;

    private final PostgresTarget postgres;
    private final RedisTarget redis;

    Incidents(PostgresTarget postgres, RedisTarget redis) {
        this.postgres = postgres;
        this.redis = redis;
    }

    void make(Incident incident) {
        switch (incident) {
            case LOCK_PILE_UP -> crowd(
                    "UPDATE account SET country = country WHERE id = 1; SELECT pg_sleep(1.5)", CROWD);
            case SLOW_QUERIES -> crowd(
                    "SELECT count(*) FROM sentiment_analysis a JOIN benchmark_result b"
                            + " ON a.entity_name = b.entity_name AND a.score < b.value",
                    CROWD);
            case HOT_KEY -> Thread.ofVirtual().name("incident").start(this::readHotKey);
        }
    }

    private void crowd(String sql, int size) {
        for (int i = 0; i < size; i++) {
            Thread.ofVirtual().name("incident").start(() -> run(sql));
        }
    }

    private void run(String sql) {
        try {
            postgres.write(Cancellation.never(), LIMITS, session -> {
                try (Statement statement = session.createStatement()) {
                    statement.execute(sql);
                }
                session.rollback();
                return true;
            });
        } catch (FailureException meant) {
            LOG.debug("an incident ended with {}", meant.failure().code(), meant);
        }
    }

    private void readHotKey() {
        try {
            for (int i = 0; i < HOT_READS; i++) {
                redis.call(client -> client.exists("ais:hot"));
            }
        } catch (FailureException lost) {
            LOG.debug("the hot key cooled down", lost);
        }
    }
}
