package org.aisconsole.demo.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.aisconsole.base.failure.FailureException;

/** Ports on loopback. */
final class Ports {
    private Ports() {}

    /**
     * The wanted port if it is free, or any free one if 0 is wanted. Somebody else may take it before the server does;
     * the server's start finds that out.
     *
     * @throws FailureException {@code server.port.taken} if the wanted port is not free
     */
    static int choose(int wanted, String server) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
            return socket.getLocalPort();
        } catch (IOException taken) {
            throw FailureException.caused(taken, "server.port.taken", server + " (port " + wanted + ")");
        }
    }
}
