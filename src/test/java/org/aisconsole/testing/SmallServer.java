package org.aisconsole.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.aisconsole.target.Endpoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server on loopback that does one thing to each connection, on a thread of its own. */
public final class SmallServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SmallServer.class);

    private final ServerSocket listening;

    private SmallServer(ServerSocket listening) {
        this.listening = listening;
    }

    /** A server that talks so. */
    public static SmallServer talking(Talk talk) throws IOException {
        return talking(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), talk);
    }

    /** A server that listens there, as one that encrypts, and talks so. */
    public static SmallServer talking(ServerSocket listening, Talk talk) {
        SmallServer server = new SmallServer(listening);
        Thread.ofVirtual().name("small-server").start(() -> server.accept(talk));
        return server;
    }

    /** A server that accepts and never says a word. */
    public static SmallServer silent() throws IOException {
        return talking(socket -> {
            while (socket.getInputStream().read() >= 0) {
                Thread.onSpinWait();
            }
        });
    }

    private void accept(Talk talk) {
        while (!listening.isClosed()) {
            try {
                Socket socket = listening.accept();
                Thread.ofVirtual().start(() -> talk(socket, talk));
            } catch (IOException closed) {
                LOG.debug("no longer listening", closed);
            }
        }
    }

    private static void talk(Socket socket, Talk talk) {
        try (socket) {
            talk.with(socket);
        } catch (IOException gone) {
            LOG.debug("the other side has gone", gone);
        }
    }

    /** Where it listens. */
    public Endpoint endpoint() {
        return new Endpoint("127.0.0.1", listening.getLocalPort());
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }

    /** What is done to a connection. */
    @FunctionalInterface
    public interface Talk {
        /** Talks; the connection is closed afterwards. */
        void with(Socket socket) throws IOException;
    }
}
