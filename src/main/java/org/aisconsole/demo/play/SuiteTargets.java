package org.aisconsole.demo.play;

import java.sql.ResultSet;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.aisconsole.base.breaker.Breakers;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.target.Environment;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.target.postgres.PostgresTarget;
import org.aisconsole.target.postgres.SessionLimits;
import org.aisconsole.target.redis.RedisProfile;
import org.aisconsole.target.redis.RedisTarget;

/**
 * The servers that traffic is played on, with connections of its own.
 *
 * @param postgres has the suite
 * @param redis takes its keys, all beginning with {@code ais:}
 * @param accounts accounts of the suite, by which its size is known
 */
public record SuiteTargets(PostgresTarget postgres, RedisTarget redis, int accounts) implements AutoCloseable {
    private static final String APPLICATION = "ais-suite";
    private static final int SESSIONS = 8;

    /**
     * Connects to a suite.
     *
     * @throws FailureException {@code play.production} if it is production, {@code play.suite} if there is no suite
     */
    public static SuiteTargets open(PostgresProfile postgres, RedisProfile redis) {
        if (postgres.environment() == Environment.PRODUCTION || redis.environment() == Environment.PRODUCTION) {
            throw FailureException.expected("play.production", postgres.title());
        }
        Breakers breakers = new Breakers();
        PostgresTarget target = new PostgresTarget(postgres, breakers, APPLICATION, SESSIONS);
        try {
            return new SuiteTargets(target, new RedisTarget(redis, breakers), accounts(target));
        } catch (RuntimeException failed) {
            target.close();
            throw failed;
        }
    }

    private static int accounts(PostgresTarget target) {
        return target.read(Cancellation.never(), SessionLimits.INTERACTIVE, session -> {
            try (Statement statement = session.createStatement()) {
                try (ResultSet row = statement.executeQuery("SELECT to_regclass('public.account') IS NULL")) {
                    row.next();
                    if (row.getBoolean(1)) {
                        throw FailureException.expected("play.suite", target.profile().database());
                    }
                }
                try (ResultSet row = statement.executeQuery("SELECT count(*) FROM account")) {
                    row.next();
                    return row.getInt(1);
                }
            }
        });
    }

    /** All requests of the mix. */
    List<Operation> operations(InstantSource clock) {
        List<Operation> operations = new ArrayList<>(new SqlMix(postgres, clock, accounts).operations());
        operations.addAll(new RedisMix(redis).operations());
        return operations;
    }

    @Override
    public void close() {
        postgres.close();
        redis.close();
    }
}
