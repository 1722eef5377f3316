package org.aisconsole.bench;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.redis.jedis.Bucket4jJedis;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.aisconsole.base.breaker.Breakers;
import org.aisconsole.demo.server.EmbeddedServers;
import org.aisconsole.engine.limit.EndpointClass;
import org.aisconsole.engine.limit.LimitRequest;
import org.aisconsole.engine.limit.LimitRule;
import org.aisconsole.engine.limit.Limits;
import org.aisconsole.engine.limit.Quota;
import org.aisconsole.engine.limit.Subject;
import org.aisconsole.engine.limit.SubjectKind;
import org.aisconsole.store.RateLimitRows;
import org.aisconsole.store.Store;
import org.aisconsole.target.redis.RedisProfile;
import org.aisconsole.target.redis.RedisTarget;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.RedisClient;

/**
 * One decision over minute, hour and day on loopback, beside the same of bucket4j; and how many each admits in the worst window
 * when it is asked all the time.
 */
final class LimitsBench implements Bench {
    private static final int WARM = 20_000;
    private static final int MEASURED = 50_000;
    private static final int LIMIT = 100;
    private static final Subject SUBJECT = Subject.user("bench");

    @Override
    public String name() {
        return "limits";
    }

    @Override
    public Map<String, Object> run() throws Exception {
        Map<String, Object> figures = new LinkedHashMap<>();
        try (EmbeddedServers servers = BenchServers.start();
                Store store = Store.open(servers.store(), new Breakers(), InstantSource.system());
                RedisTarget redis = new RedisTarget(servers.limits().orElseThrow(), new Breakers())) {
            RateLimitRows rows = new RateLimitRows(store);
            Limits shared = BenchServers.limits(Optional.of(redis), rows, InstantSource.system());
            shared.set(open(EndpointClass.SENTIMENT));
            LimitRequest admitted = LimitRequest.of(EndpointClass.SENTIMENT, SUBJECT);
            LimitRequest refused = LimitRequest.of(EndpointClass.ADMIN, SUBJECT);
            LimitRequest three = LimitRequest.of(
                    EndpointClass.ML, SUBJECT, Subject.address("10.0.0.1"), Subject.token("bench"));
            decisions(figures, "ours_redis_admitted", () -> shared.ask(admitted).admitted());
            decisions(figures, "ours_redis_refused", () -> shared.ask(refused).admitted());
            decisions(figures, "ours_redis_three_subjects", () -> shared.ask(three).admitted());
            figures.put("goal_p99_ms", 1);
            Limits alone = BenchServers.limits(Optional.empty(), rows, InstantSource.system());
            decisions(figures, "ours_alone_admitted", () -> alone.ask(admitted).admitted());
            Bucket local = bucket(Quota.MOST, TimeMeter.SYSTEM_NANOTIME);
            decisions(figures, "bucket4j_local_admitted", () -> local.tryConsume(1));
            worst(figures, rows);
            redisBucket(figures, servers.redis());
        }
        return figures;
    }

    private static LimitRule open(EndpointClass endpoint) {
        Quota quota = new Quota(Quota.MOST, Quota.MOST, Quota.MOST);
        return new LimitRule(endpoint, SubjectKind.USER, quota, false, LimitRule.WhenAway.LOCAL);
    }

    private static Bucket bucket(int limit, TimeMeter time) {
        return Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(greedy(limit, Duration.ofMinutes(1)))
                .addLimit(greedy(10L * limit, Duration.ofHours(1)))
                .addLimit(greedy(100L * limit, Duration.ofDays(1)))
                .build();
    }

    private static Bandwidth greedy(long limit, Duration window) {
        return Bandwidth.builder().capacity(limit).refillGreedy(limit, window).build();
    }

    private static void decisions(Map<String, Object> figures, String name, BooleanSupplier decision) {
        long[] nanos = new long[MEASURED];
        int admitted = 0;
        for (int i = 0; i < WARM; i++) {
            admitted += decision.getAsBoolean() ? 1 : 0;
        }
        for (int i = 0; i < MEASURED; i++) {
            long start = System.nanoTime();
            admitted += decision.getAsBoolean() ? 1 : 0;
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        figures.put(name + "_p50_ms", nanos[MEASURED / 2] / 1e6);
        figures.put(name + "_p99_ms", nanos[MEASURED * 99 / 100] / 1e6);
        figures.put(name + "_p999_ms", nanos[MEASURED * 999 / 1_000] / 1e6);
        figures.put(name + "_share", admitted / (double) (WARM + MEASURED));
    }

    /** Both are asked every 50 ms for two days of a clock that only they read; limit 100 a minute, 1,000 an hour, 10,000 a day. */
    private static void worst(Map<String, Object> figures, RateLimitRows rows) {
        AtomicLong micros = new AtomicLong(Instant.parse("2026-11-26T12:00:00Z").toEpochMilli() * 1_000);
        InstantSource clock = () -> Instant.EPOCH.plusNanos(micros.get() * 1_000);
        Limits ours = BenchServers.limits(Optional.empty(), rows, clock);
        LimitRequest request = LimitRequest.of(EndpointClass.ML, SUBJECT);
        Bucket theirs = bucket(LIMIT, new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return micros.get() * 1_000;
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        });
        List<Long> oursAdmitted = new ArrayList<>();
        List<Long> theirsAdmitted = new ArrayList<>();
        for (int i = 0; i < 2 * 24 * 3_600 * 20; i++) {
            if (ours.ask(request).admitted()) {
                oursAdmitted.add(micros.get());
            }
            if (theirs.tryConsume(1)) {
                theirsAdmitted.add(micros.get());
            }
            micros.addAndGet(50_000);
        }
        int limit = LIMIT;
        for (String window : List.of("minute", "hour", "day")) {
            long length = Duration.ofMinutes(window.equals("minute") ? 1 : window.equals("hour") ? 60 : 1_440).toNanos() / 1_000;
            figures.put("limit_in_a_" + window, limit);
            figures.put("ours_worst_" + window, worst(oursAdmitted, length));
            figures.put("bucket4j_worst_" + window, worst(theirsAdmitted, length));
            limit *= 10;
        }
    }

    private static int worst(List<Long> admitted, long length) {
        int worst = 0;
        int from = 0;
        for (int to = 0; to < admitted.size(); to++) {
            while (admitted.get(to) - admitted.get(from) >= length) {
                from++;
            }
            worst = Math.max(worst, to - from + 1);
        }
        return worst;
    }

    /** bucket4j keeps a bucket in Redis by reading it, and writing it back with a script if nobody else has. */
    private static void redisBucket(Map<String, Object> figures, RedisProfile admin) {
        try (RedisTarget target = new RedisTarget(admin, new Breakers())) {
            target.call(redis -> redis.executeCommand(new CommandArguments(Protocol.Command.ACL)
                    .add("SETUSER")
                    .add("bench")
                    .addObjects("on", ">bench", "~*", "&*", "+@all")));
        }
        RedisProfile.Topology.Standalone place = (RedisProfile.Topology.Standalone) admin.topology();
        String url = "redis://bench:bench@" + place.endpoint();
        try (RedisClient client = RedisClient.create(url)) {
            ProxyManager<byte[]> manager = Bucket4jJedis.casBasedBuilder(client)
                    .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofSeconds(10)))
                    .build();
            BucketConfiguration configuration = BucketConfiguration.builder()
                    .addLimit(greedy(Quota.MOST, Duration.ofMinutes(1)))
                    .addLimit(greedy(Quota.MOST, Duration.ofHours(1)))
                    .addLimit(greedy(Quota.MOST, Duration.ofDays(1)))
                    .build();
            Bucket bucket = manager.builder().build("bench".getBytes(StandardCharsets.UTF_8), () -> configuration);
            decisions(figures, "bucket4j_redis_admitted", () -> bucket.tryConsume(1));
        }
    }
}
