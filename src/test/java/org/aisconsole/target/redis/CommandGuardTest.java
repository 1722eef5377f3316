package org.aisconsole.target.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.aisconsole.base.breaker.Breakers;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.target.Environment;
import org.aisconsole.target.WriteGate;
import org.aisconsole.testing.EmbeddedTest;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol;

/** The list of what may pass, held against what the server itself says of its commands. */
@EmbeddedTest
class CommandGuardTest {
    /** What Redis calls dangerous or administrative and the console still reads with. */
    private static final Set<String> READS_ALTHOUGH_ADMIN = Set.of(
            "acl", "client", "config", "info", "latency", "memory", "role", "slowlog", "lastsave", "cluster", "pubsub",
            "xinfo", "object", "script", "function", "module", "command", "auth", "hello", "readonly", "select", "echo",
            "ping", "time", "lolwut");

    private final CommandGuard guard =
            new CommandGuard(new WriteGate(Environment.PRODUCTION, InstantSource.system()), "shop");

    private boolean passes(String... words) {
        CommandArguments command = new CommandArguments(Protocol.Command.valueOf(words[0].toUpperCase(Locale.ROOT)));
        List.of(words).subList(1, words.length).forEach(command::add);
        try {
            guard.check(command);
            return true;
        } catch (FailureException refused) {
            assertThat(refused.failure().code()).isEqualTo("redis.readonly");
            return false;
        }
    }

    @Test
    void nothingPassesThatTheServerFlagsAsWriting(RedisProfile profile) {
        try (RedisTarget target = new RedisTarget(profile, new Breakers())) {
            Set<String> writing = commands(target, "@write");
            writing.addAll(commands(target, "@scripting"));
            writing.addAll(commands(target, "@blocking"));
            assertThat(writing).hasSizeGreaterThan(90);
            Set<String> known = Arrays.stream(Protocol.Command.values())
                    .map(command -> command.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.toSet());
            writing.retainAll(known);
            writing.removeAll(Set.of("xread")); // it blocks only if it is asked to
            assertThat(writing).filteredOn(command -> passes(command, "k", "v")).isEmpty();
        }
    }

    @Test
    void everyReadingCommandOfTheServerPasses(RedisProfile profile) {
        try (RedisTarget target = new RedisTarget(profile, new Breakers())) {
            Set<String> reading = commands(target, "@read");
            reading.removeAll(commands(target, "@dangerous"));
            reading.removeAll(READS_ALTHOUGH_ADMIN);
            reading.removeIf(name -> name.contains("|"));
            reading.removeAll(Set.of("pfcount", "touch")); // the one caches its result in the key, the other freshens it
            Set<String> known = Arrays.stream(Protocol.Command.values())
                    .map(command -> command.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.toSet());
            reading.retainAll(known);
            assertThat(reading).hasSizeGreaterThan(60);
            assertThat(reading).filteredOn(command -> !passes(command)).isEmpty();
        }
    }

    private static Set<String> commands(RedisTarget target, String category) {
        Object answer = target.call(redis -> redis.executeCommand(new CommandArguments(Protocol.Command.ACL)
                .add("CAT")
                .add(category.substring(1))));
        return ((List<?>) answer)
                .stream().map(name -> new String((byte[]) name, StandardCharsets.UTF_8)).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void subcommandsAreTakenByBothWords() {
        assertThat(passes("config", "get", "maxmemory")).isTrue();
        assertThat(passes("config", "SET", "maxmemory", "1")).isFalse();
        assertThat(passes("config")).isFalse();
        assertThat(passes("client", "list")).isTrue();
        assertThat(passes("client", "kill", "id", "1")).isFalse();
        assertThat(passes("acl", "log")).isTrue();
        assertThat(passes("acl", "log", "reset")).isFalse();
        assertThat(passes("slowlog", "reset")).isFalse();
        assertThat(passes("flushall")).isFalse();
        assertThat(passes("shutdown")).isFalse();
        assertThat(passes("replicaof", "no", "one")).isFalse();
    }
}
