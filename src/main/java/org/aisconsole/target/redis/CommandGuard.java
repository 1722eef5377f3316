package org.aisconsole.target.redis;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.target.WriteGate;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.args.Rawable;

/**
 * Lets commands through that only read, and others while the gate is open. Redis has no read-only session that a client
 * could ask for, so this list is all that stands before production: it names what may pass, and whatever it does not name,
 * a command of a newer server included, may not. A command with subcommands is let through by both words.
 */
final class CommandGuard {
    /** All commands of Redis 7 that change neither data nor the server, and that do not block or stream. */
    private static final Set<String> READS = Set.of(
            "AUTH", "BITCOUNT", "BITFIELD_RO", "BITPOS", "COMMAND", "DBSIZE", "DUMP", "ECHO", "EXISTS", "EXPIRETIME",
            "GEODIST", "GEOHASH", "GEOPOS", "GEORADIUSBYMEMBER_RO", "GEORADIUS_RO", "GEOSEARCH", "GET", "GETBIT",
            "GETRANGE", "HELLO", "HEXISTS", "HEXPIRETIME", "HGET", "HGETALL", "HKEYS", "HLEN", "HMGET", "HPEXPIRETIME",
            "HPTTL", "HRANDFIELD", "HSCAN", "HSTRLEN", "HTTL", "HVALS", "INFO", "LASTSAVE", "LCS", "LINDEX", "LLEN",
            "LOLWUT", "LPOS", "LRANGE", "MGET", "PEXPIRETIME", "PING", "PTTL", "RANDOMKEY", "READONLY", "ROLE", "SCAN",
            "SCARD", "SDIFF", "SELECT", "SINTER", "SINTERCARD", "SISMEMBER", "SMEMBERS", "SMISMEMBER", "SORT_RO",
            "SRANDMEMBER", "SSCAN", "STRLEN", "SUBSTR", "SUNION", "TIME", "TTL", "TYPE", "XLEN", "XPENDING", "XRANGE",
            "XREAD", "XREVRANGE", "ZCARD", "ZCOUNT", "ZDIFF", "ZINTER", "ZINTERCARD", "ZLEXCOUNT", "ZMSCORE",
            "ZRANDMEMBER", "ZRANGE", "ZRANGEBYLEX", "ZRANGEBYSCORE", "ZRANK", "ZREVRANGE", "ZREVRANGEBYLEX",
            "ZREVRANGEBYSCORE", "ZREVRANK", "ZSCAN", "ZSCORE", "ZUNION");

    private static final Set<String> READING_PAIRS = Set.of(
            "ACL CAT", "ACL DRYRUN", "ACL GETUSER", "ACL LIST", "ACL LOG", "ACL USERS", "ACL WHOAMI", "CLIENT GETNAME",
            "CLIENT ID", "CLIENT INFO", "CLIENT LIST", "CLIENT NO-EVICT", "CLIENT NO-TOUCH", "CLIENT SETINFO",
            "CLIENT SETNAME", "CLUSTER COUNTKEYSINSLOT", "CLUSTER GETKEYSINSLOT", "CLUSTER INFO", "CLUSTER KEYSLOT",
            "CLUSTER LINKS", "CLUSTER MYID", "CLUSTER NODES", "CLUSTER REPLICAS", "CLUSTER SHARDS", "CLUSTER SLOTS",
            "CONFIG GET", "FUNCTION LIST", "FUNCTION STATS", "LATENCY DOCTOR", "LATENCY HISTOGRAM", "LATENCY HISTORY",
            "LATENCY LATEST", "MEMORY DOCTOR", "MEMORY STATS", "MEMORY USAGE", "MODULE LIST", "OBJECT ENCODING",
            "OBJECT FREQ", "OBJECT IDLETIME", "OBJECT REFCOUNT", "PUBSUB CHANNELS", "PUBSUB NUMPAT", "PUBSUB NUMSUB",
            "SCRIPT EXISTS", "SLOWLOG GET", "SLOWLOG LEN", "XINFO CONSUMERS", "XINFO GROUPS", "XINFO STREAM");

    private final WriteGate gate;
    private final String title;

    CommandGuard(WriteGate gate, String title) {
        this.gate = gate;
        this.title = title;
    }

    /**
     * Lets a command through or says why not.
     *
     * @throws FailureException {@code redis.readonly} if it is none that reads and the gate is closed
     */
    void check(CommandArguments command) {
        if (gate.isOpen() || reads(command)) {
            return;
        }
        throw FailureException.expected("redis.readonly", title, word(command.get(0)));
    }

    private static boolean reads(CommandArguments command) {
        String name = word(command.get(0));
        if (READS.contains(name)) {
            return true;
        }
        boolean resets = command.size() > 2 && name.equals("ACL") && word(command.get(2)).equals("RESET");
        return command.size() > 1 && READING_PAIRS.contains(name + " " + word(command.get(1))) && !resets;
    }

    private static String word(Rawable argument) {
        return new String(argument.getRaw(), StandardCharsets.UTF_8).toUpperCase(Locale.ROOT);
    }
}
