package org.aisconsole.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.ssl.SSLServerSocket;
import org.aisconsole.target.Endpoint;
import org.aisconsole.target.tls.Tls;
import org.aisconsole.target.tls.TlsContext;

/** Encrypts the way to a server that cannot do it itself, as the embedded Redis. */
public final class TlsProxy {
    private TlsProxy() {}

    /**
     * A proxy before a server.
     *
     * @param own what the proxy presents, and whom it trusts
     * @param asksForClient whether a client must present a certificate
     */
    public static SmallServer before(Endpoint server, Tls own, boolean asksForClient) throws IOException {
        SSLServerSocket listening = (SSLServerSocket) TlsContext.of(own)
                .getServerSocketFactory()
                .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        listening.setNeedClientAuth(asksForClient);
        return SmallServer.talking(listening, client -> join(client, server));
    }

    private static void join(Socket client, Endpoint server) throws IOException {
        try (Socket upstream = new Socket(server.host(), server.port())) {
            Thread back = Thread.ofVirtual().start(() -> pump(upstream, client));
            pump(client, upstream);
            back.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pump(Socket from, Socket to) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[8192];
            for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                out.write(buffer, 0, read);
                out.flush();
            }
        } catch (IOException over) {
            // one side has closed, and closing both is all there is to do
        }
    }
}
