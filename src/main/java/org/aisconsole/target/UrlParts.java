package org.aisconsole.target;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aisconsole.base.validation.ServerAddress;

/**
 * The parts of a server's address, percent-decoded. {@link java.net.URI} would not do: it knows no list of hosts, which
 * Postgres and Sentinel addresses have.
 *
 * @param scheme before the {@code ://}, such as {@code postgresql}
 * @param user before the {@code @}, up to the colon; may be empty
 * @param password after that colon; may be empty
 * @param hosts hosts with or without ports
 * @param path after the slash; may be empty
 * @param query parameters after the {@code ?}
 * @param fragment after the {@code #}; may be empty
 */
public record UrlParts(
        String scheme,
        String user,
        String password,
        List<String> hosts,
        String path,
        Map<String, String> query,
        String fragment) {
    private static final Pattern URL =
            Pattern.compile("([a-z][a-z0-9+-]*)://(?:([^@/?#]*)@)?([^/?#]*)(?:/([^?#]*))?(?:\\?([^#]*))?(?:#(.*))?");

    /** Copies the parts. */
    public UrlParts {
        hosts = List.copyOf(hosts);
        query = Map.copyOf(query);
    }

    /** The parts of an address; empty if it is none. */
    public static Optional<UrlParts> of(String url) {
        Matcher parts = URL.matcher(ServerAddress.plain(url).found().orElse(""));
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            String[] sign = group(parts, 2).split(":", 2);
            return Optional.of(new UrlParts(
                    parts.group(1),
                    decoded(sign[0]),
                    sign.length < 2 ? "" : decoded(sign[1]),
                    hosts(group(parts, 3)),
                    decoded(group(parts, 4)),
                    query(group(parts, 5)),
                    decoded(group(parts, 6))));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static String group(Matcher parts, int number) {
        return parts.group(number) == null ? "" : parts.group(number);
    }

    private static List<String> hosts(String list) {
        List<String> hosts = new ArrayList<>();
        for (String host : list.split(",", -1)) {
            if (!host.isBlank()) {
                hosts.add(decoded(host));
            }
        }
        return hosts;
    }

    private static Map<String, String> query(String text) {
        Map<String, String> query = new LinkedHashMap<>();
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                query.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return query;
    }

    /** A plus is a plus: it means a space only in forms. */
    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** A parameter; empty if it is not there. */
    public String parameter(String name) {
        return query.getOrDefault(name, "");
    }
}
