package org.aisconsole.app;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.aisconsole.base.identity.Door;
import org.aisconsole.base.settings.Settings;
import org.aisconsole.demo.server.EmbeddedOptions;
import org.aisconsole.engine.connection.Passwords;
import org.aisconsole.engine.security.MasterKey;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.target.redis.RedisProfile;

/**
 * What to start.
 *
 * @param servers how the embedded servers run
 * @param interval time between two measurements
 * @param demo the suite's size and traffic
 * @param store where to remember; empty for the embedded Postgres
 * @param passwords where passwords of connections come from
 * @param master the key that wraps those of the store
 * @param audit who signs and witnesses the ledger
 * @param counts where rate limits are counted, which may take as long to find as a keychain does; nothing for the embedded Redis
 * @param door by which people come
 */
record BenchPlan(
        EmbeddedOptions servers,
        Duration interval,
        Settings.Demo demo,
        Optional<PostgresProfile> store,
        Passwords passwords,
        MasterKey master,
        AuditPlan audit,
        Supplier<Optional<RedisProfile>> counts,
        Door door) {
    /** For the window. */
    BenchPlan(
            EmbeddedOptions servers,
            Duration interval,
            Settings.Demo demo,
            Optional<PostgresProfile> store,
            Passwords passwords,
            MasterKey master,
            AuditPlan audit,
            Supplier<Optional<RedisProfile>> counts) {
        this(servers, interval, demo, store, passwords, master, audit, counts, Door.WINDOW);
    }

    /** The same, measured at another interval. */
    BenchPlan measuredEvery(Duration other) {
        return new BenchPlan(servers, other, demo, store, passwords, master, audit, counts, door);
    }

    /** The same, by another door. */
    BenchPlan through(Door other) {
        return new BenchPlan(servers, interval, demo, store, passwords, master, audit, counts, other);
    }

    /** The same, with nobody at work on the suite. */
    BenchPlan withoutTraffic() {
        return suite(new Settings.Demo(demo.enabled(), demo.size(), 0, false));
    }

    /** The same without the suite: the embedded servers only keep the console's own tables. */
    BenchPlan withoutSuite() {
        return suite(new Settings.Demo(false, demo.size(), 0, false));
    }

    private BenchPlan suite(Settings.Demo other) {
        return new BenchPlan(servers, interval, other, store, passwords, master, audit, counts, door);
    }
}
