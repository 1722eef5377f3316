package org.aisconsole.cli;

import java.time.Duration;
import java.util.Map;
import org.aisconsole.target.Environment;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.target.postgres.PostgresUrl;
import org.aisconsole.target.redis.RedisProfile;
import org.aisconsole.target.redis.RedisUrl;
import picocli.CommandLine.Option;

/** What a load test plays, and against whom. Passwords come from the environment: arguments are seen by every user. */
public final class PlayOptions {
    @Option(
            names = "--url",
            required = true,
            paramLabel = "URL",
            description = "Postgres to load: postgresql://user@host:port/database. The password comes from PGPASSWORD.")
    private String postgres = "";

    @Option(
            names = "--redis",
            required = true,
            paramLabel = "URL",
            description = "Redis to load: redis://user@host:port. The password comes from REDISCLI_AUTH.")
    private String redis = "";

    @Option(
            names = "--environment",
            required = true,
            description = "What the targets are: ${COMPLETION-CANDIDATES}. Production is refused.")
    private Environment environment = Environment.PRODUCTION;

    @Option(names = "--rate", defaultValue = "40", description = "Operations a second (default: 40).")
    private double rate;

    @Option(
            names = "--ramp",
            defaultValue = "PT0S",
            description = "Time from standstill to the full rate, such as PT10S (default: none).")
    private Duration ramp = Duration.ZERO;

    @Option(names = "--duration", defaultValue = "PT30S", description = "How long to play (default: PT30S).")
    private Duration duration = Duration.ZERO;

    /** The Postgres to load. */
    public PostgresProfile postgres(Map<String, String> environmentVariables) {
        return PostgresUrl.parse(postgres, environmentVariables.getOrDefault("PGPASSWORD", ""))
                .profile("postgres:play", environment);
    }

    /** The Redis to load. */
    public RedisProfile redis(Map<String, String> environmentVariables) {
        return RedisUrl.parse(redis, environmentVariables.getOrDefault("REDISCLI_AUTH", ""))
                .profile("redis:play", environment);
    }

    /** Operations a second at full rate. */
    public double rate() {
        return rate;
    }

    /** Time from standstill to the full rate. */
    public Duration ramp() {
        return ramp;
    }

    /** How long to play, the ramp included. */
    public Duration duration() {
        return duration;
    }
}
