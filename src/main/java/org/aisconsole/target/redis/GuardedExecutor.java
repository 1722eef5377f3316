package org.aisconsole.target.redis;

import redis.clients.jedis.CommandObject;
import redis.clients.jedis.Connection;
import redis.clients.jedis.executors.CommandExecutor;
import redis.clients.jedis.providers.ConnectionProvider;
import redis.clients.jedis.util.IOUtils;

/**
 * Asks the guard before each command. Tries no command twice: whether one that was lost had been carried out is not known.
 *
 * @param provider gives connections
 * @param guard says what may pass
 */
record GuardedExecutor(ConnectionProvider provider, CommandGuard guard) implements CommandExecutor {
    @Override
    public <T> T executeCommand(CommandObject<T> command) {
        guard.check(command.getArguments());
        try (Connection connection = provider.getConnection(command.getArguments())) {
            return connection.executeCommand(command);
        }
    }

    @Override
    public void close() {
        IOUtils.closeQuietly(provider);
    }
}
