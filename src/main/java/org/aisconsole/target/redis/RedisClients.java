package org.aisconsole.target.redis;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.aisconsole.target.Endpoint;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.RedisClusterClient;
import redis.clients.jedis.RedisProtocol;
import redis.clients.jedis.RedisSentinelClient;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.providers.ClusterConnectionProvider;
import redis.clients.jedis.providers.ConnectionProvider;
import redis.clients.jedis.providers.PooledConnectionProvider;
import redis.clients.jedis.providers.SentineledConnectionProvider;

/**
 * Makes the driver's client for a profile: RESP3, named, with short time-outs, a small pool, and an executor that asks the
 * guard before each command.
 */
final class RedisClients {
    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final int POOL_SIZE = 4;

    private RedisClients() {}

    static UnifiedJedis open(RedisProfile profile, CommandGuard guard) {
        JedisClientConfig config = config(profile);
        return switch (profile.topology()) {
            case RedisProfile.Topology.Standalone(Endpoint endpoint) -> {
                ConnectionProvider provider = new PooledConnectionProvider(address(endpoint), config, pool());
                yield RedisClient.builder()
                        .clientConfig(config)
                        .connectionProvider(provider)
                        .commandExecutor(new GuardedExecutor(provider, guard))
                        .build();
            }
            case RedisProfile.Topology.Sentinel(String primary, List<Endpoint> sentinels) -> {
                ConnectionProvider provider = new SentineledConnectionProvider(
                        primary, config, pool(), addresses(sentinels), sentinelConfig(config));
                yield RedisSentinelClient.builder()
                        .masterName(primary)
                        .sentinels(addresses(sentinels))
                        .clientConfig(config)
                        .connectionProvider(provider)
                        .commandExecutor(new GuardedExecutor(provider, guard))
                        .build();
            }
            case RedisProfile.Topology.Cluster(List<Endpoint> seeds) -> {
                ClusterConnectionProvider provider = new ClusterConnectionProvider(addresses(seeds), config, pool());
                yield RedisClusterClient.builder()
                        .nodes(addresses(seeds))
                        .clientConfig(config)
                        .connectionProvider(provider)
                        .commandExecutor(new GuardedClusterExecutor(provider, guard))
                        .build();
            }
        };
    }

    /** Sentinels are encrypted as their primary is, and by default know no users. */
    private static JedisClientConfig sentinelConfig(JedisClientConfig config) {
        return DefaultJedisClientConfig.builder()
                .from(config)
                .user(null)
                .password(null)
                .database(0)
                .build();
    }

    private static JedisClientConfig config(RedisProfile profile) {
        DefaultJedisClientConfig.Builder config = DefaultJedisClientConfig.builder()
                .protocol(RedisProtocol.RESP3)
                .clientName("ais-console")
                .connectionTimeoutMillis((int) LIMIT.toMillis())
                .socketTimeoutMillis((int) LIMIT.toMillis())
                .database(profile.database());
        if (profile.tls().required()) {
            config.sslOptions(RedisTls.options(profile.tls()));
        }
        String password = profile.password().reveal();
        if (!password.isEmpty()) {
            config.user(profile.user()).password(password);
        }
        return config.build();
    }

    private static ConnectionPoolConfig pool() {
        ConnectionPoolConfig pool = new ConnectionPoolConfig();
        pool.setMaxTotal(POOL_SIZE);
        pool.setMaxIdle(POOL_SIZE);
        pool.setMaxWait(LIMIT);
        pool.setJmxEnabled(false);
        return pool;
    }

    private static Set<HostAndPort> addresses(List<Endpoint> endpoints) {
        return endpoints.stream().map(RedisClients::address).collect(Collectors.toSet());
    }

    private static HostAndPort address(Endpoint endpoint) {
        return new HostAndPort(endpoint.host(), endpoint.port());
    }
}
