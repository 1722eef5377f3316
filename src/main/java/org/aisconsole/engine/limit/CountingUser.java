package org.aisconsole.engine.limit;

import java.util.Optional;
import org.aisconsole.base.secret.Secret;
import org.aisconsole.base.secret.SecretName;
import org.aisconsole.target.Environment;
import org.aisconsole.target.redis.RedisProfile;
import org.aisconsole.target.redis.RedisUrl;

/** The user of a Redis that may count rate limits and do nothing else, and how a Redis of somebody's own is reached as that. */
public final class CountingUser {
    /** What it is called where nobody has another name for it. */
    public static final String NAME = "ais_limits";

    /** What it may do, in the words of an access control list: the commands of one script, on the console's keys alone. */
    public static final String RULES = "~ais-console:* resetchannels -@all"
            + " +hello +ping +select +client|setname +eval +evalsha +time +unlink +pexpire +pttl +llen +lrange +lpop +lpush"
            + " +lset +ltrim +rpush +zadd +zcard +zremrangebyrank +zrange";

    /** Where its password is kept. */
    public static final SecretName PASSWORD = new SecretName("console", "limits-redis");

    private CountingUser() {}

    /** The command that makes the user, with a word in the place of the password. */
    public static String command() {
        return "ACL SETUSER " + NAME + " on >PASSWORD " + RULES;
    }

    /**
     * How to reach a Redis of somebody's own. It is the console's own as far as it counts in it, so it is not locked.
     *
     * @param url its address, without a password
     * @param password of the user that the address names; empty for none
     * @throws org.aisconsole.base.failure.FailureException {@code redis.url} if the address is malformed or holds a password
     */
    public static RedisProfile at(String url, Optional<Secret> password) {
        return RedisUrl.parse(url, password.map(Secret::reveal).orElse("")).profile("redis:limits", Environment.LOCAL);
    }
}
