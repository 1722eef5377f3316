package org.aisconsole.target.redis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code INFO} says, of one server or added up over the primaries of a cluster.
 *
 * @param servers the answers, one a server, each as name and value
 */
public record RedisInfo(List<Map<String, String>> servers) {
    /** Copies the answers. */
    public RedisInfo {
        servers = List.copyOf(servers);
    }

    /** Parses the answer of one server: {@code name:value} lines under {@code #} headings. */
    static Map<String, String> parse(String answer) {
        Map<String, String> values = new HashMap<>();
        answer.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            int colon = line.indexOf(':');
            if (colon > 0) {
                values.put(line.substring(0, colon), line.substring(colon + 1));
            }
        });
        return values;
    }

    /** The number added up over all servers; NaN if none of them says it. */
    public double sum(String name) {
        double sum = 0;
        boolean found = false;
        for (Map<String, String> server : servers) {
            double value = number(server.get(name));
            if (!Double.isNaN(value)) {
                sum += value;
                found = true;
            }
        }
        return found ? sum : Double.NaN;
    }

    private static double number(@Nullable String text) {
        try {
            return text == null ? Double.NaN : Double.parseDouble(text);
        } catch (NumberFormatException words) {
            return Double.NaN;
        }
    }

    /** Keys in all databases of all servers: the keyspace section has a line {@code db0:keys=12,expires=3,…} each. */
    public double keys() {
        return servers.stream()
                .flatMap(server -> server.entrySet().stream())
                .filter(entry -> entry.getKey().matches("db\\d+"))
                .mapToDouble(entry -> number(entry.getValue().replaceAll("^keys=(\\d+).*", "$1")))
                .sum();
    }

    /** The first server's version, such as {@code 7.0.15}. */
    public String version() {
        return servers.getFirst().getOrDefault("redis_version", "?");
    }
}
