package org.aisconsole.target.tls;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLSocket;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.target.Endpoint;

/**
 * Finds out why a server hung up right after a handshake. In TLS 1.3 (RFC 8446, 4.4.2) a server judges the client's
 * certificate after the client has finished: its alert is on the way while the client already writes. That write may
 * break the connection before the alert is read, and the driver then knows only of a broken pipe. So a second
 * connection is made on which nothing is written: the alert, if there is one, is what comes first.
 */
public final class LateRefusal {
    private static final int LIMIT = (int) Duration.ofSeconds(1).toMillis();

    private LateRefusal() {}

    /**
     * Whether the other side ended a connection that stood, which is how a late refusal shows.
     *
     * @param root the innermost cause
     */
    public static boolean isLikely(Throwable root) {
        String words = String.valueOf(root.getMessage());
        return root instanceof SocketException && (words.contains("Broken pipe") || words.contains("reset"));
    }

    /**
     * Shakes hands and listens, for a second at most each.
     *
     * @param server one that speaks TLS at once, and only when it is spoken to
     * @return what it refuses; empty if it says nothing or cannot be reached
     */
    public static Optional<FailureException> of(Endpoint server, Tls tls) {
        try (Socket plain = new Socket()) {
            plain.setSoTimeout(LIMIT);
            plain.connect(new InetSocketAddress(server.host(), server.port()), LIMIT);
            listen(plain, server, tls);
            return Optional.empty();
        } catch (IOException said) {
            return TlsFailures.of(said, server.toString());
        }
    }

    private static void listen(Socket plain, Endpoint server, Tls tls) throws IOException {
        try (SSLSocket secure = (SSLSocket)
                TlsContext.of(tls).getSocketFactory().createSocket(plain, server.host(), server.port(), true)) {
            secure.setSSLParameters(TlsContext.parameters(tls));
            secure.startHandshake();
            if (secure.getInputStream().read() >= 0) {
                throw new IOException("the server spoke first");
            }
        }
    }
}
