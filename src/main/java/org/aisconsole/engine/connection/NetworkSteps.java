package org.aisconsole.engine.connection;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.engine.connection.StepRunner.Found;
import org.aisconsole.target.Endpoint;
import org.aisconsole.target.tls.Tls;
import org.aisconsole.target.tls.TlsContext;
import org.aisconsole.target.tls.TlsFailures;
import org.jspecify.annotations.Nullable;

/**
 * The steps that need no driver: name, TCP, TLS. They make a connection of their own, because a driver does all three at
 * once and says only that one of them failed.
 */
final class NetworkSteps {
    private static final int LIMIT = (int) Duration.ofSeconds(3).toMillis();

    private final Endpoint server;
    private final Tls tls;
    private @Nullable InetAddress address;

    NetworkSteps(Endpoint server, Tls tls) {
        this.server = server;
        this.tls = tls;
    }

    /**
     * Runs the three.
     *
     * @param upgrade what to say on a fresh connection before the handshake
     */
    void run(StepRunner runner, Upgrade upgrade) {
        runner.run(TestStep.NAME, this::name);
        runner.run(TestStep.TCP, this::tcp);
        runner.run(TestStep.TLS, () -> tls(upgrade));
    }

    private Found name() {
        try {
            InetAddress[] found = InetAddress.getAllByName(server.host());
            address = found[0];
            String addresses =
                    Arrays.stream(found).map(InetAddress::getHostAddress).collect(Collectors.joining(", "));
            return Found.ok("connection.step.name.ok", addresses);
        } catch (UnknownHostException unknown) {
            throw FailureException.caused(unknown, "connection.name", server.host());
        }
    }

    private Found tcp() throws IOException {
        try (Socket socket = connect()) {
            return Found.ok("connection.step.tcp.ok", Integer.toString(socket.getPort()));
        }
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket();
        try {
            socket.setSoTimeout(LIMIT);
            socket.connect(new InetSocketAddress(address, server.port()), LIMIT);
            return socket;
        } catch (SocketTimeoutException silent) {
            socket.close();
            throw FailureException.caused(silent, "connection.silent", server.toString());
        } catch (ConnectException refused) {
            socket.close();
            throw FailureException.caused(refused, "connection.refused", server.toString());
        } catch (IOException lost) {
            socket.close();
            throw FailureException.caused(lost, "connection.lost", server.toString(), lost.toString());
        }
    }

    private Found tls(Upgrade upgrade) throws IOException {
        if (tls.mode() == Tls.Mode.OFF) {
            return Found.skipped("connection.step.tls.off");
        }
        try (Socket plain = connect()) {
            if (!upgrade.agreed(plain)) {
                if (tls.required()) {
                    throw FailureException.expected("tls.unsupported", server.toString(), "TLS is switched off there.");
                }
                return Found.skipped("connection.step.tls.none");
            }
            return handshake(plain);
        } catch (SocketTimeoutException silent) { // a Redis without TLS waits for the rest of what it takes for a command
            throw FailureException.caused(silent, "tls.silent", server.toString());
        } catch (IOException broken) {
            throw TlsFailures.of(broken, server.toString())
                    .orElseGet(() ->
                            FailureException.caused(broken, "connection.lost", server.toString(), broken.toString()));
        }
    }

    private Found handshake(Socket plain) throws IOException {
        try (SSLSocket secure = (SSLSocket) TlsContext.of(tls)
                .getSocketFactory()
                .createSocket(plain, server.host(), server.port(), true)) {
            SSLParameters parameters = TlsContext.parameters(tls);
            secure.setSSLParameters(parameters);
            secure.startHandshake();
            SSLSession session = secure.getSession();
            X509Certificate certificate = (X509Certificate) session.getPeerCertificates()[0];
            return Found.ok(
                    "connection.step.tls.ok", session.getProtocol(), certificate.getNotAfter(), tls.mode().word());
        }
    }

    /** What comes before a handshake. */
    @FunctionalInterface
    interface Upgrade {
        /** Asks for encryption; returns whether the server agreed. */
        boolean agreed(Socket plain) throws IOException;
    }
}
