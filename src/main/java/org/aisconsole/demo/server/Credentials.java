package org.aisconsole.demo.server;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.file.AtomicFile;
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

    /** Where they are kept. */
    static Path file(Path folder) {
        return folder.resolve("credentials.properties");
    }

    /**
     * Reads the file, or makes it anew while there is no data yet that needs the old one.
     *
     * @throws FailureException {@code server.credentials} if there is data but the file with its passwords is missing or
     *     damaged
     */
    static Credentials of(Path folder) throws IOException {
        try {
            return read(file(folder));
        } catch (IOException | IllegalArgumentException damaged) {
            if (Files.exists(Program.POSTGRES.mark(folder))) {
                throw FailureException.caused(damaged, "server.credentials", file(folder).toString());
            }
            return make(file(folder));
        }
    }

    private static Credentials read(Path file) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(Files.readString(file)));
        return new Credentials(password(properties, "postgres"), password(properties, "redis"));
    }

    private static Secret password(Properties properties, String server) {
        String password = properties.getProperty(server, "");
        if (password.isBlank()) {
            throw new IllegalArgumentException("no password for " + server);
        }
        return Secret.of(password);
    }

    /** {@link AtomicFile} makes it readable by its owner alone. */
    private static Credentials make(Path file) throws IOException {
        Credentials fresh = new Credentials(random(), random());
        String text = "postgres=" + fresh.postgres.reveal() + "\nredis=" + fresh.redis.reveal() + "\n";
        AtomicFile.write(file, text.getBytes(StandardCharsets.UTF_8));
        return fresh;
    }

    private static Secret random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Secret.of(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }
}
