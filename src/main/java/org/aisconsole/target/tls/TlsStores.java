package org.aisconsole.target.tls;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.List;
import java.util.Optional;
import org.aisconsole.base.failure.FailureException;

/** The user's PEM files as Java's key stores, in memory. Files are read anew each time, so a renewed one is found. */
public final class TlsStores {
    /** Keys in these stores need a password, and nobody else ever sees the stores. */
    public static final String PASSWORD = "in memory";

    private TlsStores() {}

    /**
     * The authorities that are trusted; empty for those that Java trusts.
     *
     * @throws FailureException {@code tls.file} if the file cannot be read
     */
    public static Optional<KeyStore> authorities(Tls tls) {
        return tls.authority().isBlank()
                ? Optional.empty()
                : Optional.of(made(tls.authority(), store -> addAuthorities(store, tls.authority())));
    }

    /**
     * The client's certificate and key; empty for none.
     *
     * @throws FailureException {@code tls.file} if a file cannot be read, {@code tls.key.encrypted} if the key has a
     *     passphrase
     */
    public static Optional<KeyStore> client(Tls tls) {
        return tls.certificate().isBlank()
                ? Optional.empty()
                : Optional.of(made(tls.certificate(), store -> addClient(store, tls)));
    }

    private static void addAuthorities(KeyStore store, String file) throws GeneralSecurityException {
        int number = 0;
        for (Certificate certificate : PemFiles.certificates(file)) {
            store.setCertificateEntry("authority-" + number++, certificate);
        }
    }

    private static void addClient(KeyStore store, Tls tls) throws GeneralSecurityException {
        List<Certificate> chain = PemFiles.certificates(tls.certificate());
        String keyFile = tls.key().isBlank() ? tls.certificate() : tls.key();
        store.setKeyEntry(
                "client", PemFiles.key(keyFile), PASSWORD.toCharArray(), chain.toArray(Certificate[]::new));
    }

    private static KeyStore made(String file, Filling filling) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            filling.fill(store);
            return store;
        } catch (GeneralSecurityException | IOException broken) {
            throw FailureException.caused(broken, "tls.file", file, broken.toString());
        }
    }

    /** Puts entries into a store. */
    private interface Filling {
        void fill(KeyStore store) throws GeneralSecurityException;
    }
}
