package org.aisconsole.target.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.aisconsole.base.breaker.Breakers;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.secret.Secret;
import org.aisconsole.target.Endpoint;
import org.aisconsole.target.Environment;
import org.aisconsole.target.WriteGate;
import org.aisconsole.testing.EmbeddedTest;
import org.aisconsole.testing.KeyPrefix;
import org.aisconsole.testing.OldServers;
import org.aisconsole.testing.SmallServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.UnifiedJedis;

@EmbeddedTest
class RedisTargetTest {
    private final RedisProfile profile;
    private final KeyPrefix prefix;
    private final RedisTarget target;

    RedisTargetTest(RedisProfile profile, KeyPrefix prefix) {
        this.profile = profile;
        this.prefix = prefix;
        this.target = new RedisTarget(profile, new Breakers());
    }

    @AfterEach
    void close() {
        target.close();
    }

    private RedisProfile as(String user, String password) {
        return new RedisProfile(
                "redis:" + user, "r", Environment.LOCAL, profile.topology(), user, Secret.of(password));
    }

    private static void assertFails(String code, RedisProfile profile, Consumer<UnifiedJedis> work) {
        try (RedisTarget target = new RedisTarget(profile, new Breakers())) {
            assertThatExceptionOfType(FailureException.class)
                    .isThrownBy(() -> target.call(client -> {
                        work.accept(client);
                        return 1;
                    }))
                    .satisfies(failed -> assertThat(failed.failure().code()).isEqualTo(code));
        }
    }

    @Test
    void aCallReachesTheServer() {
        target.call(client -> client.set(prefix.key("a"), "1"));
        assertThat(target.<String>call(client -> client.get(prefix.key("a")))).isEqualTo("1");
    }

    @Test
    void theServerSaysWhatItIs() {
        RedisInfo info = target.info();
        assertThat(info.version()).isEqualTo("7.0.15");
        assertThat(info.sum("maxmemory")).isPositive();
        assertThat(info.sum("no_such_thing")).isNaN();
        target.call(client -> client.set(prefix.key("b"), "1"));
        assertThat(target.info().keys()).isPositive();
    }

    @Test
    void aWrongPasswordIsSaidByName() {
        assertFails("redis.signin", as(profile.user(), "wrong"), UnifiedJedis::ping);
    }

    @Test
    void aMissingRightIsSaidWithTheCommand() {
        String user = "plain" + prefix.value().replace(":", "");
        target.call(client -> client.executeCommand(new CommandArguments(Protocol.Command.ACL)
                .add("SETUSER")
                .add(user)
                .addObjects("on", ">pw", "~*", "+ping", "+hello", "+client")));
        assertFails("redis.denied", as(user, "pw"), client -> client.get("x"));
    }

    @Test
    void aServerThatIsNotThereIsSaidByName() {
        RedisProfile nobody = new RedisProfile(
                "redis:nobody",
                "n",
                Environment.LOCAL,
                new RedisProfile.Topology.Standalone(new Endpoint("127.0.0.1", 1)),
                "x",
                Secret.of("x"));
        assertFails("redis.unreachable", nobody, UnifiedJedis::ping);
    }

    @Test
    void aWrongCommandKeepsTheServersSentence() {
        target.call(client -> client.set(prefix.key("text"), "1"));
        assertFails("redis.rejected", profile, client -> client.lpush(prefix.key("text"), "x"));
    }

    @Test
    void aClosedTargetSaysSo() {
        target.close();
        assertThatExceptionOfType(FailureException.class)
                .isThrownBy(() -> target.call(UnifiedJedis::ping))
                .satisfies(failed -> assertThat(failed.failure().code()).isEqualTo("redis.closed"));
    }

    @Test
    void sentinelsThatAreNotThereAreSaid() {
        RedisProfile lost = new RedisProfile(
                "redis:sentinel",
                "s",
                Environment.LOCAL,
                new RedisProfile.Topology.Sentinel("mymaster", List.of(new Endpoint("127.0.0.1", 1))),
                "x",
                Secret.of("x"));
        assertFails("redis.unreachable", lost, UnifiedJedis::ping);
    }

    private RedisProfile production() {
        return new RedisProfile(
                "redis:production",
                "shop",
                Environment.PRODUCTION,
                profile.topology(),
                profile.user(),
                profile.password());
    }

    @Test
    void productionReadsAndIsLockedForAllElse() {
        WriteGate gate = new WriteGate(Environment.PRODUCTION, InstantSource.system());
        String key = prefix.key("guarded");
        target.call(client -> client.set(key, "1"));
        try (RedisTarget guarded = new RedisTarget(production(), new Breakers(), gate)) {
            assertThat(guarded.<String>call(client -> client.get(key))).isEqualTo("1");
            assertThat(guarded.<Long>call(client -> client.ttl(key))).isEqualTo(-1);
            assertThat(guarded.info().version()).isEqualTo("7.0.15");
            assertThat(guarded.<Map<String, String>>call(client -> client.configGet("maxmemory"))).hasSize(1);
            assertLocked("SET", guarded, client -> client.set(key, "2"));
            assertLocked("CONFIG", guarded, client -> client.configSet("maxmemory", "1"));
            assertLocked("FLUSHALL", guarded, UnifiedJedis::flushAll);
            assertLocked("EVAL", guarded, client -> client.eval("return redis.call('DEL', KEYS[1])", 1, key));
            gate.unlock(Duration.ofMinutes(1), "a test");
            assertThat(guarded.<String>call(client -> client.set(key, "2"))).isEqualTo("OK");
            gate.lock();
            assertLocked("DEL", guarded, client -> client.del(key));
        }
    }

    private static void assertLocked(String command, RedisTarget target, Consumer<UnifiedJedis> work) {
        assertThatExceptionOfType(FailureException.class)
                .isThrownBy(() -> target.call(client -> {
                    work.accept(client);
                    return 1;
                }))
                .satisfies(refused -> {
                    assertThat(refused.failure().code()).isEqualTo("redis.readonly");
                    assertThat(refused.failure().args()).contains(command);
                });
    }

    @Test
    void aServerThatIsTooOldIsRefusedByName() throws IOException {
        try (SmallServer old = OldServers.redis5()) {
            RedisProfile five = new RedisProfile(
                    "redis:old",
                    "o",
                    Environment.LOCAL,
                    new RedisProfile.Topology.Standalone(old.endpoint()),
                    "default",
                    Secret.of("x"));
            assertFails("redis.version", five, UnifiedJedis::ping);
        }
    }
}
