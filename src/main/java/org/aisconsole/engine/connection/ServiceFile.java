package org.aisconsole.engine.connection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.target.Environment;
import org.aisconsole.target.postgres.PostgresUrl;

/**
 * Reads {@code pg_service.conf}, where libpq's users keep their servers under names: sections of {@code name = value}
 * lines. What a section says beyond host, port, database, user and TLS has no meaning here. Its passwords are not taken
 * over; {@link PassFile} is where they belong.
 */
public final class ServiceFile {
    private static final long MOST_BYTES = 1 << 20;
    private static final String FOLDER = "pg_service.conf";

    private ServiceFile() {}

    /** Where libpq looks: what {@code PGSERVICEFILE} names, else a file in the home folder. */
    public static Path usual(Map<String, String> environment, Path home) {
        String named = environment.getOrDefault("PGSERVICEFILE", "");
        return named.isBlank() ? home.resolve(".pg_service.conf") : Path.of(named);
    }

    /**
     * The connections of a file, one a section, in a folder of their own.
     *
     * @param environment how careful to be with them
     * @throws FailureException {@code connection.import} if the file cannot be read or a section makes no sense
     */
    public static List<ConnectionProfile> read(Path file, Environment environment) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw FailureException.expected("connection.import", file.toString(), Files.size(file) + " B");
            }
            return sections(Files.readAllLines(file)).entrySet().stream()
                    .map(section -> profile(section.getKey(), section.getValue(), environment))
                    .toList();
        } catch (IOException unreadable) {
            throw FailureException.caused(unreadable, "connection.import", file.toString(), unreadable.toString());
        }
    }

    private static Map<String, Map<String, String>> sections(List<String> lines) {
        Map<String, Map<String, String>> sections = new LinkedHashMap<>();
        Map<String, String> section = new LinkedHashMap<>();
        for (String line : lines) {
            String text = line.strip();
            int equals = text.indexOf('=');
            if (text.startsWith("[") && text.endsWith("]")) {
                section = new LinkedHashMap<>();
                sections.put(text.substring(1, text.length() - 1).strip(), section);
            } else if (!text.startsWith("#") && equals > 0) {
                section.put(text.substring(0, equals).strip(), text.substring(equals + 1).strip());
            }
        }
        return sections;
    }

    private static ConnectionProfile profile(String name, Map<String, String> words, Environment environment) {
        List<String> known = new ArrayList<>(
                List.of("host", "hostaddr", "port", "dbname", "user", "sslmode", "sslrootcert", "sslcert", "sslkey"));
        known.retainAll(words.keySet());
        String text = known.stream().map(word -> word + "=" + quoted(words.getOrDefault(word, ""))).collect(Collectors.joining(" "));
        PostgresUrl url = PostgresUrl.pasted(text.isEmpty() ? "host=localhost" : text);
        PostgresPlace place = new PostgresPlace(url.endpoint(), url.database(), url.user(), url.tls(), List.of());
        return new ConnectionProfile(ConnectionProfile.newId(), name, FOLDER, environment, place, null);
    }

    private static String quoted(String value) {
        return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
