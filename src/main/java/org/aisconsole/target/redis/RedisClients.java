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

/** Makes the driver's client for a profile: RESP3, named, with short time-outs and a small pool. */
final class RedisClients {
    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final int POOL_SIZE = 4;

    private RedisClients() {}

    static UnifiedJedis open(RedisProfile profile) {
        JedisClientConfig config = config(profile);
        return switch (profile.topology()) {
            case RedisProfile.Topology.Standalone(Endpoint endpoint) -> RedisClient.builder()
                    .hostAndPort(address(endpoint))
                    .clientConfig(config)
                    .poolConfig(pool())
                    .build();
            case RedisProfile.Topology.Sentinel(String primary, List<Endpoint> sentinels) -> RedisSentinelClient
                    .builder()
                    .masterName(primary)
                    .sentinels(addresses(sentinels))
                    .clientConfig(config)
                    .poolConfig(pool())
                    .build();
            case RedisProfile.Topology.Cluster(List<Endpoint> seeds) -> RedisClusterClient.builder()
                    .nodes(addresses(seeds))
                    .clientConfig(config)
                    .poolConfig(pool())
                    .build();
        };
    }

    private static JedisClientConfig config(RedisProfile profile) {
        DefaultJedisClientConfig.Builder config = DefaultJedisClientConfig.builder()
                .protocol(RedisProtocol.RESP3)
                .clientName("ais-console")
                .connectionTimeoutMillis((int) LIMIT.toMillis())
                .socketTimeoutMillis((int) LIMIT.toMillis());
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
