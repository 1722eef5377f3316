package org.aisconsole.target.postgres;

import java.util.Properties;
import org.aisconsole.target.tls.Tls;
import org.aisconsole.target.tls.TlsContext;
import org.postgresql.PGProperty;
import org.postgresql.ssl.WrappedFactory;

/**
 * Hands our contexts to the Postgres driver, which makes its factory by name from the properties of the connection. The
 * driver's own would read the key in fewer forms and say less of what is wrong with it.
 */
public final class PostgresTlsFactory extends WrappedFactory {
    /** Called by the driver. */
    public PostgresTlsFactory(Properties connection) {
        factory = TlsContext.of(settings(connection)).getSocketFactory();
    }

    private static Tls settings(Properties connection) {
        String word = property(PGProperty.SSL_MODE, connection);
        Tls.Mode mode = Tls.Mode.PREFER;
        for (Tls.Mode candidate : Tls.Mode.values()) {
            mode = candidate.word().equals(word) ? candidate : mode;
        }
        return new Tls(
                mode,
                property(PGProperty.SSL_ROOT_CERT, connection),
                property(PGProperty.SSL_CERT, connection),
                property(PGProperty.SSL_KEY, connection));
    }

    private static String property(PGProperty property, Properties connection) {
        String value = property.getOrDefault(connection);
        return value == null ? "" : value;
    }

    /** The properties from which the driver makes its connection, and this factory its context. */
    static Properties properties(Tls tls) {
        Properties properties = new Properties();
        PGProperty.SSL_MODE.set(properties, tls.mode().word());
        if (tls.mode() != Tls.Mode.OFF) {
            PGProperty.SSL_FACTORY.set(properties, PostgresTlsFactory.class.getName());
            put(PGProperty.SSL_ROOT_CERT, tls.authority(), properties);
            put(PGProperty.SSL_CERT, tls.certificate(), properties);
            put(PGProperty.SSL_KEY, tls.key(), properties);
        }
        return properties;
    }

    private static void put(PGProperty property, String file, Properties properties) {
        if (!file.isBlank()) {
            property.set(properties, file);
        }
    }
}
