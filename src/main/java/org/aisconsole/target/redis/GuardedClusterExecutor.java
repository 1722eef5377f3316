package org.aisconsole.target.redis;

import java.time.Duration;
import redis.clients.jedis.CommandObject;
import redis.clients.jedis.Connection;
import redis.clients.jedis.StaticCommandFlagsRegistry;
import redis.clients.jedis.executors.ClusterCommandExecutor;
import redis.clients.jedis.providers.ClusterConnectionProvider;

/** Asks the guard before each command to a cluster, which may send it on to another node a few times. */
final class GuardedClusterExecutor extends ClusterCommandExecutor {
    private static final int REDIRECTIONS = 5;

    private final CommandGuard guard;

    GuardedClusterExecutor(ClusterConnectionProvider provider, CommandGuard guard) {
        super(provider, REDIRECTIONS, Duration.ofSeconds(5), StaticCommandFlagsRegistry.registry());
        this.guard = guard;
    }

    @Override
    protected <T> T execute(Connection connection, CommandObject<T> command) {
        guard.check(command.getArguments());
        return super.execute(connection, command);
    }
}
