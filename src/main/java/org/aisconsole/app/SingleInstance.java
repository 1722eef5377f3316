package org.aisconsole.app;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One window per user and data folder. The first console listens on a local socket in the folder; a second one knocks
 * there and ends, and the first raises its window. A socket file that nobody answers is left over from a crash and is
 * taken over.
 */
final class SingleInstance implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SingleInstance.class);

    private final Path file;
    private final ServerSocketChannel server;

    private SingleInstance(Path file, ServerSocketChannel server) {
        this.file = file;
        this.server = server;
    }

    /**
     * Becomes the folder's instance.
     *
     * @param folder where the socket lives; only its owner may enter it
     * @return empty if another console is there, which has been asked to raise its window
     */
    static Optional<SingleInstance> claim(Path folder) throws IOException {
        Path file = folder.resolve("window.sock");
        UnixDomainSocketAddress address = UnixDomainSocketAddress.of(file);
        if (Files.exists(file)) {
            if (knock(address)) {
                return Optional.empty();
            }
            Files.delete(file);
        }
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(address);
        return Optional.of(new SingleInstance(file, server));
    }

    private static boolean knock(UnixDomainSocketAddress address) {
        try (SocketChannel knock = SocketChannel.open(address)) {
            return knock.isConnected();
        } catch (IOException nobody) {
            return false;
        }
    }

    /** Runs the action, on a thread of its own, whenever another console knocks. */
    void onKnock(Runnable raise) {
        Thread.ofVirtual().name("single-instance").start(() -> {
            while (server.isOpen()) {
                try (SocketChannel knock = server.accept()) {
                    LOG.debug("another console knocked: {}", knock);
                    raise.run();
                } catch (IOException closed) {
                    LOG.debug("no longer listening", closed);
                }
            }
        });
    }

    @Override
    public void close() {
        try {
            server.close();
            Files.deleteIfExists(file);
        } catch (IOException stuck) {
            LOG.warn("the socket {} stays behind", file, stuck);
        }
    }
}
