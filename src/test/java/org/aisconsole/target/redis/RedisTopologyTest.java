package org.aisconsole.target.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.aisconsole.base.breaker.Breakers;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.secret.Secret;
import org.aisconsole.demo.server.RedisProcess;
import org.aisconsole.target.Endpoint;
import org.aisconsole.target.Environment;
import org.aisconsole.testing.Eventually;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.Jedis;

/** Sentinel and Cluster, as real processes. */
@Tag("full")
class RedisTopologyTest {
    private static final int SLOTS = 16_384;
    private static final int NODES = 3;

    private final List<RedisProcess> processes = new ArrayList<>();
    private final Path folder;

    RedisTopologyTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @AfterEach
    void end() {
        processes.reversed().forEach(RedisProcess::close);
    }

    private RedisProcess start(boolean sentinel, String... settings) throws IOException {
        RedisProcess process = RedisProcess.start(folder.resolve("r" + processes.size()), sentinel, settings);
        processes.add(process);
        return process;
    }

    private static RedisTarget target(RedisProfile.Topology topology) {
        return new RedisTarget(
                new RedisProfile("redis:test", "r", Environment.LOCAL, topology, "default", Secret.of("")), new Breakers());
    }

    private List<Endpoint> cluster() throws Exception {
        List<RedisProcess> nodes = new ArrayList<>();
        for (int i = 0; i < NODES; i++) {
            nodes.add(start(false, "cluster-enabled yes", "cluster-node-timeout 2000"));
        }
        for (int i = 0; i < NODES; i++) {
            try (Jedis node = nodes.get(i).connect()) {
                node.clusterAddSlotsRange(i * SLOTS / NODES, (i + 1) * SLOTS / NODES - 1);
                Endpoint first = nodes.getFirst().endpoint();
                node.clusterMeet(first.host(), first.port());
            }
        }
        for (RedisProcess node : nodes) {
            Eventually.holds("the cluster is whole", () -> {
                try (Jedis jedis = node.connect()) {
                    return jedis.clusterInfo().contains("cluster_state:ok")
                            && jedis.clusterInfo().contains("cluster_known_nodes:" + NODES);
                }
            });
        }
        return nodes.stream().map(RedisProcess::endpoint).toList();
    }

    @Test
    void aClusterIsReachedThroughOneSeedAndCountedWhole() throws Exception {
        try (RedisTarget target = target(new RedisProfile.Topology.Cluster(List.of(cluster().getFirst())))) {
            IntStream.range(0, 300).forEach(i -> target.call(client -> client.set("k" + i, "v")));
            RedisInfo info = target.info();
            assertThat(info.keys()).isEqualTo(300);
            assertThat(info.version()).isEqualTo("7.0.15");
            processes.getLast().close();
            assertThatExceptionOfType(FailureException.class)
                    .isThrownBy(() -> IntStream.range(0, 300).forEach(i -> target.call(client -> client.get("k" + i))))
                    .satisfies(failed -> assertThat(failed.failure().code()).startsWith("redis."));
        }
    }

    @Test
    void aSentinelsNewPrimaryIsFound() throws Exception {
        RedisProcess primary = start(false);
        Endpoint at = primary.endpoint();
        RedisProcess replica = start(false, "replicaof " + at.host() + " " + at.port());
        RedisProcess sentinel = start(
                true,
                "sentinel monitor main " + at.host() + " " + at.port() + " 1",
                "sentinel down-after-milliseconds main 500",
                "sentinel failover-timeout main 3000");
        try (Jedis connected = replica.connect()) {
            Eventually.holds(
                    "the replica follows", () -> connected.info("replication").contains("master_link_status:up"));
        }
        try (Jedis asked = sentinel.connect()) {
            Eventually.holds("the sentinel knows the replica", () -> asked.sentinelReplicas("main").size() == 1);
        }
        try (RedisTarget target =
                target(new RedisProfile.Topology.Sentinel("main", List.of(sentinel.endpoint())))) {
            target.call(client -> client.set("k", "before"));
            try (Jedis connected = replica.connect()) {
                Eventually.holds("the replica has the key", () -> "before".equals(connected.get("k")));
            }
            primary.close();
            Eventually.holds("the new primary is written to", () -> isWritten(target));
            try (Jedis connected = replica.connect()) {
                assertThat(connected.get("k")).isEqualTo("after");
            }
        }
    }

    private static boolean isWritten(RedisTarget target) {
        try {
            return "OK".equals(target.call(client -> client.set("k", "after")));
        } catch (FailureException notYet) {
            return false;
        }
    }
}
