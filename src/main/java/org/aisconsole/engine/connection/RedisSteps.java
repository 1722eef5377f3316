package org.aisconsole.engine.connection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.engine.connection.StepRunner.Found;
import org.aisconsole.target.redis.RedisTarget;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.params.ScanParams;

/** The steps of a Redis: of the first server that is named, and then of what the driver finds through it. */
final class RedisSteps {
    /** What the console needs to see, each by a call that costs nothing. */
    private static final Map<String, Consumer<UnifiedJedis>> NEEDED = Map.of(
            "info", UnifiedJedis::info,
            "scan", redis -> redis.scan(ScanParams.SCAN_POINTER_START, new ScanParams().count(1)),
            "config|get", redis -> redis.configGet("maxmemory"),
            "slowlog|len", redis -> redis.executeCommand(new CommandArguments(Protocol.Command.SLOWLOG).add("LEN")));

    private final RedisTarget target;
    private final RedisPlace place;

    RedisSteps(RedisTarget target, RedisPlace place) {
        this.target = target;
        this.place = place;
    }

    void run(StepRunner runner) {
        new NetworkSteps(place.endpoints().getFirst(), place.tls()).run(runner, plain -> true);
        runner.run(TestStep.SIGN_IN, () -> StepRunner.unlessTooOld(this::signIn));
        runner.run(TestStep.VERSION, () ->
                Found.ok("connection.step.version.ok", "Redis " + target.info().version()));
        runner.run(TestStep.RIGHTS, this::rights);
    }

    private Found signIn() {
        target.call(UnifiedJedis::ping);
        return Found.ok("connection.step.sign_in.ok", target.profile().user(), target.profile().database());
    }

    private Found rights() {
        List<String> missing = new ArrayList<>();
        NEEDED.forEach((command, call) -> {
            if (!may(call)) {
                missing.add("+" + command);
            }
        });
        missing.sort(null);
        if (missing.isEmpty()) {
            return Found.ok("connection.step.rights.redis");
        }
        Failure.Expected failure = new Failure.Expected(
                "connection.acl", List.of(target.profile().user(), String.join(" ", missing)), null);
        return Found.warning(failure, "connection.step.rights.some");
    }

    private boolean may(Consumer<UnifiedJedis> call) {
        try {
            return target.call(redis -> {
                call.accept(redis);
                return true;
            });
        } catch (FailureException refused) {
            if (refused.failure().code().equals("redis.denied") || refused.failure().code().equals("redis.rejected")) {
                return false; // rejected: a managed server that has the command switched off
            }
            throw refused;
        }
    }
}
