package org.aisconsole.demo.play;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.aisconsole.demo.suite.SuiteWords;
import org.aisconsole.target.redis.RedisTarget;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.params.SetParams;
import redis.clients.jedis.params.XAddParams;
import redis.clients.jedis.params.ZRangeParams;

/** What the suite asks of Redis: every data type, hot keys by Zipf, times to live, hits and misses. */
final class RedisMix {
    private static final int COMPANIES = 1_000;
    private static final String VALUE = "{\"score\": 0.42, \"label\": \"neutral\", \"text\": \"" + "lorem ".repeat(80) + "\"}";

    private final RedisTarget target;

    RedisMix(RedisTarget target) {
        this.target = target;
    }

    List<Operation> operations() {
        return List.of(
                operation("cache.get", 40, RedisMix::getOrLoad),
                operation("entity.read", 14, (redis, random) -> redis.hgetAll("ais:entity:" + company(random))),
                operation("entity.write", 6, (redis, random) -> redis.hset(
                        "ais:entity:" + company(random),
                        Map.of("score", String.valueOf(random.nextInt(100)), "sector", SuiteWords.sector(random)))),
                operation("board.score", 8, (redis, random) ->
                        redis.zincrby("ais:board:" + SuiteWords.metric(random), 1, company(random))),
                operation("board.top", 6, (redis, random) ->
                        redis.zrange("ais:board:" + SuiteWords.metric(random), ZRangeParams.zrangeParams(0, 9).rev())),
                operation("queue.push", 5, (redis, random) -> {
                    redis.lpush("ais:queue:sync", company(random));
                    redis.ltrim("ais:queue:sync", 0, 999);
                }),
                operation("queue.pop", 4, (redis, random) -> redis.rpop("ais:queue:sync")),
                operation("active.add", 5, (redis, random) -> redis.sadd("ais:active", company(random))),
                operation("event.append", 5, (redis, random) -> redis.xadd(
                        "ais:events",
                        Map.of("company", company(random)),
                        XAddParams.xAddParams().maxLen(1_000).approximateTrimming())));
    }

    /** Reads what is cached and puts it there for a while if it is not, as the suite's own cache does. */
    private static void getOrLoad(UnifiedJedis redis, RandomGenerator random) {
        String key = "ais:cache:sentiment:" + company(random);
        if (redis.get(key) == null) {
            redis.set(key, VALUE, SetParams.setParams().ex(30 + random.nextInt(270)));
        }
    }

    private static String company(RandomGenerator random) {
        return SuiteWords.company(random, COMPANIES);
    }

    private Operation operation(String name, int weight, Command command) {
        return new Operation(name, weight, random -> target.call(redis -> {
            command.run(redis, random);
            return true;
        }));
    }

    /** Some commands. */
    private interface Command {
        void run(UnifiedJedis redis, RandomGenerator random);
    }
}
