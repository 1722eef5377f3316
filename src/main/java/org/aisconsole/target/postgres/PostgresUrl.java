package org.aisconsole.target.postgres;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.secret.Secret;
import org.aisconsole.base.validation.ServerAddress;
import org.aisconsole.target.Endpoint;
import org.aisconsole.target.Environment;
import org.aisconsole.target.UrlParts;
import org.aisconsole.target.tls.Tls;
import org.jspecify.annotations.Nullable;

/**
 * A Postgres address as users have it: {@code postgresql://user@host:port/database?sslmode=verify-full}, the same behind
 * {@code jdbc:}, or libpq's words {@code host=… dbname=…}. Of several hosts the first is the primary.
 *
 * @param endpoints where the servers listen, at least one
 * @param database database to connect to
 * @param user role to sign in with
 * @param password the role's password; empty if the address had none
 * @param tls how the connection is encrypted
 */
public record PostgresUrl(List<Endpoint> endpoints, String database, String user, Secret password, Tls tls) {
    private static final int PORT = 5432;
    private static final Pattern WORD = Pattern.compile("\\s*([a-z]+)\\s*=\\s*(?:'((?:[^'\\\\]|\\\\.)*)'|([^\\s']*))");

    /** Copies the endpoints. */
    public PostgresUrl {
        endpoints = List.copyOf(endpoints);
    }

    /**
     * Parses an address from a command line or a settings file.
     *
     * @param password the password, which must not be part of the address: arguments are seen by every user
     * @throws FailureException {@code postgres.url} if the address is malformed or holds a password
     */
    public static PostgresUrl parse(String url, String password) {
        PostgresUrl parsed = pasted(url);
        if (!parsed.password.reveal().isEmpty()) {
            throw FailureException.expected("postgres.url");
        }
        return new PostgresUrl(parsed.endpoints, parsed.database, parsed.user, Secret.of(password), parsed.tls);
    }

    /**
     * Parses an address that may hold a password, as one that is pasted into a form may.
     *
     * @throws FailureException {@code postgres.url} if the address is malformed
     */
    public static PostgresUrl pasted(String url) {
        String text = ServerAddress.plain(url).found().orElseThrow(PostgresUrl::malformed);
        return of(
                text.contains("://")
                        ? UrlParts.of(text.startsWith("jdbc:") ? text.substring("jdbc:".length()) : text)
                                .orElseThrow(PostgresUrl::malformed)
                        : words(text));
    }

    private static FailureException malformed() {
        return FailureException.expected("postgres.url");
    }

    /** libpq's connection string, turned into the parts of an address. */
    private static UrlParts words(String text) {
        Map<String, String> words = new LinkedHashMap<>();
        Matcher word = WORD.matcher(text);
        int end = 0;
        while (word.region(end, text.length()).lookingAt()) { // a search would try every place in turn
            String quoted = word.group(2);
            words.put(word.group(1), quoted == null ? word.group(3) : quoted.replaceAll("\\\\(.)", "$1"));
            end = word.end();
        }
        if (end != text.length() || words.isEmpty()) {
            throw malformed();
        }
        String host = words.getOrDefault("host", words.getOrDefault("hostaddr", "localhost"));
        String port = words.containsKey("port") ? ":" + words.get("port") : "";
        return new UrlParts("postgresql", "", "", List.of(host + port), words.getOrDefault("dbname", ""), words, "");
    }

    private static PostgresUrl of(UrlParts parts) {
        boolean known = parts.scheme().equals("postgresql") || parts.scheme().equals("postgres");
        if (!known || parts.hosts().isEmpty()) {
            throw malformed();
        }
        String user = first(parts.user(), parts.parameter("user"), System.getProperty("user.name", "postgres"));
        return new PostgresUrl(
                parts.hosts().stream().map(host -> Endpoint.parse(host, PORT)).toList(),
                first(parts.path(), parts.parameter("dbname"), user),
                user,
                Secret.of(first(parts.password(), parts.parameter("password"))),
                tls(parts));
    }

    private static String first(String... candidates) {
        for (String candidate : candidates) {
            if (!candidate.isEmpty()) {
                return candidate;
            }
        }
        return "";
    }

    private static Tls tls(UrlParts parts) {
        String word = parts.parameter("sslmode");
        Tls.@Nullable Mode found = word.isEmpty() ? Tls.Mode.PREFER : null;
        for (Tls.Mode mode : Tls.Mode.values()) {
            found = mode.word().equals(word) ? mode : found;
        }
        if (word.equals("allow")) { // libpq's weakest wish for encryption; ours is to try it first
            found = Tls.Mode.PREFER;
        }
        if (found == null) {
            throw malformed();
        }
        return new Tls(
                found, parts.parameter("sslrootcert"), parts.parameter("sslcert"), parts.parameter("sslkey"));
    }

    /** Where the primary listens. */
    public Endpoint endpoint() {
        return endpoints.getFirst();
    }

    /** The same address with another role, unless that is blank. */
    public PostgresUrl as(String role) {
        return role.isBlank() ? this : new PostgresUrl(endpoints, database, role, password, tls);
    }

    /** The address as a profile. */
    public PostgresProfile profile(String id, Environment environment) {
        return new PostgresProfile(
                id, endpoint().toString(), environment, endpoint(), database, user, password, tls);
    }
}
