package org.aisconsole.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.aisconsole.base.job.Progress;
import org.aisconsole.demo.server.EmbeddedOptions;
import org.aisconsole.demo.server.EmbeddedServers;
import org.aisconsole.target.postgres.PostgresProfile;
import org.aisconsole.target.redis.RedisProfile;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Starts the servers on first use, ends them with the run, and hands each test its own database and key prefix. JUnit
 * would resolve a constructor's parameters once for the class; here they belong to the test like those of its methods.
 */
final class EmbeddedExtension implements ParameterResolver {
    private static final Namespace RUN = Namespace.create(EmbeddedExtension.class);
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == PostgresProfile.class || type == RedisProfile.class || type == KeyPrefix.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        if (type == KeyPrefix.class) {
            return context.getStore(RUN)
                    .computeIfAbsent("prefix", key -> new KeyPrefix("t" + NUMBER.incrementAndGet() + ":"));
        }
        EmbeddedServers servers = servers(context);
        return type == RedisProfile.class ? servers.redis() : database(servers, context).profile();
    }

    private static EmbeddedServers servers(ExtensionContext context) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, RUN) // the root's ends with each class where there are two processes
                .computeIfAbsent("servers", key -> new Running(), Running.class)
                .servers;
    }

    private static Database database(EmbeddedServers servers, ExtensionContext context) {
        Store store = context.getStore(RUN);
        return store.computeIfAbsent("database", key -> new Database(servers.postgres()), Database.class);
    }

    /** The servers, without waiting for the disk: a crash of the test machine loses nothing worth keeping. */
    private static final class Running implements AutoCloseable {
        private final EmbeddedServers servers;

        Running() {
            EmbeddedOptions options =
                    new EmbeddedOptions(Programs.FOLDER, Programs.FOLDER, true, 0, 0, false);
            servers = EmbeddedServers.start(options, Progress.none());
        }

        @Override
        public void close() {
            servers.close();
        }
    }

    /** A database of its own for each test, dropped afterwards however many sessions are still on it. */
    private record Database(PostgresProfile profile) implements AutoCloseable {
        Database(PostgresProfile profile) {
            this.profile = profile.withDatabase("t" + NUMBER.incrementAndGet());
            run("CREATE DATABASE " + this.profile.database());
        }

        @Override
        public void close() {
            run("DROP DATABASE " + profile.database() + " WITH (FORCE)");
        }

        private void run(String sql) {
            try (Connection connection = Sql.connect(profile.withDatabase("postgres"));
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        }
    }
}
