package org.aisconsole.target.redis;

import java.util.Locale;
import java.util.Optional;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.target.tls.LateRefusal;
import org.aisconsole.target.tls.TlsFailures;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.exceptions.JedisAccessControlException;
import redis.clients.jedis.exceptions.JedisClusterException;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;

/** What a driver's exception means to the user, by the error's first word where Redis sends one. */
final class RedisFailures {
    private RedisFailures() {}

    /** Whether the server could not be reached, rather than said no. */
    static boolean isUnreachable(Throwable thrown) {
        return thrown instanceof JedisException
                && (!(thrown instanceof JedisDataException) || firstWord(thrown).equals("LOADING"));
    }

    static FailureException of(JedisException thrown, RedisProfile profile) {
        String where = profile.topology().toString();
        return lateRefusal(thrown, profile)
                .or(() -> TlsFailures.of(thrown, where))
                .orElseGet(() -> said(thrown, where, profile.user()));
    }

    private static Optional<FailureException> lateRefusal(JedisException thrown, RedisProfile profile) {
        return profile.tls().required() && LateRefusal.isLikely(root(thrown))
                ? LateRefusal.of(profile.topology().first(), profile.tls())
                : Optional.empty();
    }

    private static FailureException said(JedisException thrown, String where, String user) {
        String reason = reason(thrown);
        if (isTooOld(thrown)) {
            return FailureException.caused(thrown, "redis.version", where);
        }
        if (thrown instanceof JedisClusterException) {
            return FailureException.caused(thrown, "redis.cluster", where, reason);
        }
        return switch (firstWord(thrown)) {
            case "WRONGPASS", "NOAUTH" -> FailureException.caused(thrown, "redis.signin", where, user);
            case "NOPERM" -> FailureException.caused(thrown, "redis.denied", user, reason);
            case "LOADING" -> FailureException.caused(thrown, "redis.loading", where);
            case "READONLY" -> FailureException.caused(thrown, "redis.replica", where);
            case "OOM" -> FailureException.caused(thrown, "redis.memory", where);
            case "NOPROTO" -> FailureException.caused(thrown, "redis.version", where);
            default -> thrown instanceof JedisDataException && !(thrown instanceof JedisAccessControlException)
                    ? FailureException.caused(thrown, "redis.rejected", where, reason)
                    : FailureException.caused(thrown, "redis.unreachable", where, reason);
        };
    }

    /** Before Redis 6 there is no HELLO, the first thing that we say. */
    private static boolean isTooOld(Throwable thrown) {
        String reason = reason(thrown).toLowerCase(Locale.ROOT);
        return reason.contains("unknown command") && reason.contains("hello");
    }

    private static String firstWord(Throwable thrown) {
        for (Throwable link = thrown; link != null; link = link.getCause()) {
            String message = String.valueOf(link.getMessage());
            int space = message.indexOf(' ');
            String word = space < 0 ? message : message.substring(0, space);
            if (link instanceof JedisDataException && word.matches("[A-Z]{3,}")) {
                return word;
            }
        }
        return "";
    }

    /** The innermost sentence: the driver wraps it in "Failed to connect to any host", or keeps it as suppressed. */
    private static String reason(Throwable thrown) {
        Throwable root = root(thrown);
        return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    }

    private static Throwable root(Throwable thrown) {
        Throwable root = thrown;
        for (Throwable next = below(root); next != null; next = below(root)) {
            root = next;
        }
        return root;
    }

    private static @Nullable Throwable below(Throwable link) {
        Throwable[] suppressed = link.getSuppressed();
        return link.getCause() != null || suppressed.length == 0 ? link.getCause() : suppressed[0];
    }
}
