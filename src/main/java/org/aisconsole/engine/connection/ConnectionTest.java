package org.aisconsole.engine.connection;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.aisconsole.base.breaker.Breakers;
import org.aisconsole.base.job.Cancellation;
import org.aisconsole.base.secret.Secret;
import org.aisconsole.target.Endpoint;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.target.postgres.PostgresTarget;
import org.aisconsole.target.redis.RedisProfile;
import org.aisconsole.target.redis.RedisTarget;

/**
 * Tries a connection step by step, so that the user sees which one fails: the name, TCP, TLS, signing in, the version, the
 * rights. Every step is bounded in time. Nothing is written and nothing is left open.
 */
public final class ConnectionTest {
    private final ConnectionProfile profile;
    private final Passwords passwords;

    /** A test of a profile with the passwords that would be used. */
    public ConnectionTest(ConnectionProfile profile, Passwords passwords) {
        this.profile = profile;
        this.passwords = passwords;
    }

    /**
     * Tries every server of the profile.
     *
     * @param told is told each result as soon as it is there
     * @param cancellation ends the test after the step under way
     * @return all results in their order
     */
    public List<StepResult> run(Consumer<StepResult> told, Cancellation cancellation) {
        List<StepResult> results = new ArrayList<>();
        StepRunner runner = new StepRunner(
                result -> {
                    results.add(result);
                    told.accept(result);
                },
                cancellation);
        profile.postgresPlace().ifPresent(place -> postgres(place, runner));
        profile.redisPlace().ifPresent(place -> redis(place, runner));
        return results;
    }

    private void postgres(PostgresPlace place, StepRunner runner) {
        Secret password = passwords.find(profile, ConnectionProfile.Role.POSTGRES).orElse(Secret.of(""));
        List<Endpoint> servers = new ArrayList<>(List.of(place.endpoint()));
        servers.addAll(place.replicas());
        for (Endpoint server : servers) {
            PostgresProfile target = Profiles.postgres(profile, place, password).at(server);
            runner.begin("Postgres " + server);
            try (PostgresTarget opened = new PostgresTarget(target, new Breakers())) {
                new PostgresSteps(opened, place.tls()).run(runner);
            }
        }
    }

    private void redis(RedisPlace place, StepRunner runner) {
        Secret password = passwords.find(profile, ConnectionProfile.Role.REDIS).orElse(Secret.of(""));
        RedisProfile target = Profiles.redis(profile, place, password);
        runner.begin("Redis " + target.topology());
        try (RedisTarget opened = new RedisTarget(target, new Breakers())) {
            new RedisSteps(opened, place).run(runner);
        }
    }
}
