package org.aisconsole.target;

import java.util.Optional;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.validation.HostName;

/**
 * Where a server listens.
 *
 * @param host name or address, in lower case and as it goes over the wire
 * @param port TCP port, 1 to 65535
 */
public record Endpoint(String host, int port) {
    /**
     * Checks the bounds.
     *
     * @throws FailureException {@code target.endpoint} if it cannot be an address
     */
    public Endpoint {
        Optional<String> checked = HostName.of(host).found();
        if (checked.isEmpty() || port < 1 || port > 65_535) {
            throw FailureException.expected("target.endpoint", shortened(host) + ":" + port);
        }
        host = checked.get();
    }

    private static String shortened(String host) {
        return host.substring(0, Math.min(host.length(), 60));
    }

    /**
     * Reads {@code host}, {@code host:port}, {@code [address]:port}.
     *
     * @param otherwise the port where none is said
     * @throws FailureException {@code target.endpoint} if it cannot be an address
     */
    public static Endpoint parse(String text, int otherwise) {
        String words = text.strip();
        int colon = words.lastIndexOf(':');
        boolean bracketed = words.startsWith("[");
        boolean hasPort = bracketed ? colon == words.indexOf(']') + 1 : colon >= 0 && colon == words.indexOf(':');
        String host = hasPort ? words.substring(0, colon) : words;
        String bare = bracketed && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
        return new Endpoint(bare, hasPort ? port(words.substring(colon + 1), words) : otherwise);
    }

    private static int port(String digits, String words) {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException unfit) {
            throw FailureException.caused(unfit, "target.endpoint", shortened(words));
        }
    }

    @Override
    public String toString() {
        return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port;
    }
}
