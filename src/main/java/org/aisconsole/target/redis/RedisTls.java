package org.aisconsole.target.redis;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.target.tls.Tls;
import org.aisconsole.target.tls.TlsStores;
import redis.clients.jedis.SslOptions;
import redis.clients.jedis.SslVerifyMode;

/** Tells the Redis driver how to encrypt. It wants key stores as files; these are in memory. */
final class RedisTls {
    private RedisTls() {}

    /**
     * The driver's options for a mode that encrypts.
     *
     * @throws FailureException {@code tls.file} if a file cannot be read
     */
    static SslOptions options(Tls tls) {
        SslOptions.Builder options = SslOptions.builder().sslVerifyMode(mode(tls));
        char[] password = TlsStores.PASSWORD.toCharArray();
        TlsStores.authorities(tls).ifPresent(store -> options.trustStoreType("PKCS12")
                .truststore(resource(store), password));
        TlsStores.client(tls).ifPresent(store -> options.keyStoreType("PKCS12").keystore(resource(store), password));
        return options.build();
    }

    private static SslVerifyMode mode(Tls tls) {
        return switch (tls.mode()) {
            case VERIFY_FULL -> SslVerifyMode.FULL;
            case VERIFY_CA -> SslVerifyMode.CA;
            case REQUIRE, PREFER, OFF -> SslVerifyMode.INSECURE;
        };
    }

    private static SslOptions.Resource resource(KeyStore store) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            store.store(bytes, TlsStores.PASSWORD.toCharArray());
            return () -> new ByteArrayInputStream(bytes.toByteArray());
        } catch (IOException | GeneralSecurityException broken) {
            throw FailureException.caused(broken, "tls.file", "", broken.toString());
        }
    }
}
