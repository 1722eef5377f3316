package org.aisconsole.target;

/**
 * Where a server listens.
 *
 * @param host name or address
 * @param port TCP port
 */
public record Endpoint(String host, int port) {
    @Override
    public String toString() {
        return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port;
    }
}
