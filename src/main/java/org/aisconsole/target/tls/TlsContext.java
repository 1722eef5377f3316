package org.aisconsole.target.tls;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.aisconsole.base.failure.FailureException;

/** Makes what the drivers need from what the user asked for. */
public final class TlsContext {
    private TlsContext() {}

    /**
     * A context that trusts and presents what the settings say. Below {@link Tls.Mode#VERIFY_CA} it trusts anybody, as
     * those modes mean.
     *
     * @throws FailureException {@code tls.file} if a file cannot be read, {@code tls.key.encrypted} if the key has a
     *     passphrase
     */
    public static SSLContext of(Tls tls) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys(tls), trust(tls), null);
            return context;
        } catch (GeneralSecurityException broken) {
            throw FailureException.caused(broken, "tls.file", tls.certificate() + " " + tls.key(), broken.toString());
        }
    }

    /** TLS 1.2 and newer; where the mode asks for it, the server's name is compared during the handshake. */
    public static SSLParameters parameters(Tls tls) {
        SSLParameters parameters = new SSLParameters();
        parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
        if (tls.mode() == Tls.Mode.VERIFY_FULL) {
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
        }
        return parameters;
    }

    private static TrustManager[] trust(Tls tls) throws GeneralSecurityException {
        if (tls.mode().compareTo(Tls.Mode.VERIFY_CA) < 0) {
            return new TrustManager[] {new TrustAnybody()};
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(TlsStores.authorities(tls).orElse(null));
        return factory.getTrustManagers();
    }

    private static KeyManager[] keys(Tls tls) throws GeneralSecurityException {
        Optional<KeyStore> client = TlsStores.client(tls);
        if (client.isEmpty()) {
            return new KeyManager[0];
        }
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(client.get(), TlsStores.PASSWORD.toCharArray());
        return factory.getKeyManagers();
    }
}
