package org.aisconsole.demo.server;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.secret.Secret;

/**
 * The random passwords of the embedded servers, kept in a file that only its owner may read: the servers keep their data
 * between runs, so their passwords must outlive the process too.
 *
 * @param postgres password of {@link #USER} on Postgres
 * @param redis password of {@link #USER} on Redis
 */
record Credentials(Secret postgres, Secret redis) {
    static final String USER = "ais_admin";
    private static final int BYTES = 32;

    /**
     * Reads the file, or makes it.
     *
     * @throws FailureException {@code server.credentials} if there is data but the file with its passwords is damaged
     */
    static Credentials of(Path file, boolean dataExists) throws IOException {
        if (!Files.exists(file)) {
            if (dataExists) {
                throw FailureException.expected("server.credentials", file.toString());
            }
            Credentials fresh = new Credentials(random(), random());
            Folders.writePrivate(file, "postgres=" + fresh.postgres.reveal() + "\nredis=" + fresh.redis.reveal() + "\n");
            return fresh;
        }
        Properties properties = new Properties();
        properties.load(new StringReader(Files.readString(file)));
        return new Credentials(read(properties, "postgres", file), read(properties, "redis", file));
    }

    private static Secret read(Properties properties, String server, Path file) {
        String password = properties.getProperty(server, "");
        if (password.isBlank()) {
            throw FailureException.expected("server.credentials", file.toString());
        }
        return Secret.of(password);
    }

    private static Secret random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Secret.of(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }
}
