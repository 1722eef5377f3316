package org.aisconsole.engine.limit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.aisconsole.target.redis.RedisTarget;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.exceptions.JedisNoScriptException;
import redis.clients.jedis.params.ZRangeParams;

/** Counts in Redis, where all consoles that use it share them: one script a request. */
final class RedisCounter implements Counter {
    /** All keys are in one slot of a cluster, so that a script may use several. */
    private static final String PREFIX = "ais-console:{limit}:";

    private static final int MOST_MEMBERS = 1_000;
    private static final int MOST_REFUSALS = 500;
    private static final String SCRIPT = script();
    private static final String SHA1 = sha1(SCRIPT);

    private final RedisTarget target;
    private final String prefix;
    private final @Nullable LongSupplier clock;

    /** Counts in the given Redis, by its own clock. */
    RedisCounter(RedisTarget target) {
        this(target, PREFIX, null);
    }

    /**
     * Counts for a test.
     *
     * @param prefix of its keys
     * @param clock the time in microseconds; null for the server's
     */
    RedisCounter(RedisTarget target, String prefix, @Nullable LongSupplier clock) {
        this.target = target;
        this.prefix = prefix;
        this.clock = clock;
    }

    @Override
    public Counted ask(List<Check> checks) {
        return run(checks, "1");
    }

    @Override
    public Counted look(List<Check> checks) {
        return run(checks, "0");
    }

    private Counted run(List<Check> checks, String deciding) {
        List<String> keys = keys(checks);
        List<String> arguments = arguments(checks, deciding);
        List<?> answer = (List<?>) Objects.requireNonNull(target.<Object>call(redis -> {
            try {
                return redis.evalsha(SHA1, keys, arguments);
            } catch (JedisNoScriptException restarted) {
                return redis.eval(SCRIPT, keys, arguments); // and it knows the script from now on
            }
        }));
        return counted(answer, checks.size());
    }

    private List<String> keys(List<Check> checks) {
        List<String> keys = new ArrayList<>(List.of(seenKey(), refusalsKey()));
        for (Check check : checks) {
            for (LimitWindow window : LimitWindow.values()) {
                keys.add(key(check, window));
            }
        }
        return keys;
    }

    /** Where a window is counted. */
    String key(Check check, LimitWindow window) {
        return prefix + window.key() + ":" + check.member();
    }

    private String seenKey() {
        return prefix + "seen";
    }

    private String refusalsKey() {
        return prefix + "refusals";
    }

    private List<String> arguments(List<Check> checks, String deciding) {
        List<String> arguments = new ArrayList<>();
        arguments.add(clock == null ? "" : Long.toString(clock.getAsLong()));
        arguments.add(deciding);
        arguments.add(Integer.toString(LimitWindow.SEGMENTS));
        for (LimitWindow window : LimitWindow.values()) {
            arguments.add(Long.toString(window.micros()));
        }
        arguments.add(Integer.toString(MOST_MEMBERS));
        arguments.add(Integer.toString(MOST_REFUSALS));
        for (Check check : checks) {
            arguments.add(check.member());
            arguments.add(check.enforced() ? "1" : "0");
            for (LimitWindow window : LimitWindow.values()) {
                arguments.add(Integer.toString(check.rule().quota().of(window)));
            }
        }
        return arguments;
    }

    private static Counted counted(List<?> answer, int checks) {
        Iterator<?> numbers = answer.iterator();
        long now = (Long) numbers.next();
        long repaired = (Long) numbers.next();
        List<Tally> tallies = new ArrayList<>();
        for (int check = 0; check < checks; check++) {
            boolean fits = (Long) numbers.next() == 1;
            List<Tally.Count> counts = new ArrayList<>();
            for (int window = 0; window < LimitWindow.values().length; window++) {
                counts.add(new Tally.Count((Long) numbers.next(), (Long) numbers.next()));
            }
            tallies.add(new Tally(fits, counts));
        }
        return new Counted(now, tallies, (int) repaired);
    }

    @Override
    public Seen seen() {
        return target.call(redis -> new Seen(
                redis.zrange(seenKey(), ZRangeParams.zrangeParams(0, MOST_MEMBERS - 1).rev()),
                redis.lrange(refusalsKey(), 0, MOST_REFUSALS - 1)));
    }

    private static String script() {
        try (InputStream resource = Objects.requireNonNull(RedisCounter.class.getResourceAsStream("ask.lua"))) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String sha1(String script) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest(script.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible); // every Java has it
        }
    }
}
