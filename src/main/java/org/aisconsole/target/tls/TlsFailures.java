package org.aisconsole.target.tls;

import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.aisconsole.base.failure.FailureException;
import org.jspecify.annotations.Nullable;

/**
 * What a failed handshake means to the user. The JDK tells most reasons in words only; the words asked for here are
 * covered by tests against real certificates, so a JDK that changes them fails the build.
 */
public final class TlsFailures {
    private TlsFailures() {}

    /**
     * The failure, if encryption is what failed.
     *
     * @param thrown what the driver or the socket threw
     * @param where address of the server, for the sentences
     */
    public static Optional<FailureException> of(Throwable thrown, String where) {
        Optional<FailureException> known = Optional.empty();
        @Nullable Throwable link = thrown;
        for (int depth = 0; link != null && depth < 16; depth++) {
            if (link instanceof FailureException own && own.failure().code().startsWith("tls.")) {
                return Optional.of(own);
            }
            String code = code(link);
            if (code != null) { // the deepest link that we know says it most exactly
                known = Optional.of(FailureException.caused(thrown, code, where, words(link)));
            }
            link = link.getCause();
        }
        return known;
    }

    private static @Nullable String code(Throwable link) {
        String words = words(link).toLowerCase(Locale.ROOT);
        if (link instanceof CertificateExpiredException) {
            return "tls.expired";
        }
        if (link instanceof CertificateNotYetValidException) {
            return "tls.early";
        }
        if (words.contains("unable to find valid certification path")) {
            return "tls.authority";
        }
        boolean driverSaysName = words.contains("hostname") && words.contains("could not be verified");
        if (words.contains("subject alternative") || words.contains("no name matching") || driverSaysName) {
            return "tls.name";
        }
        if (words.contains("does not support ssl") || words.contains("unsupported or unrecognized ssl message")) {
            return "tls.unsupported";
        }
        if (words.contains("no encryption") || words.contains("connection requires a valid client certificate")) {
            return words.contains("certificate") ? "tls.client" : "tls.required";
        }
        return link instanceof SSLException ? handshake(words) : null;
    }

    /** The server's own alerts, as the JDK words them. */
    private static String handshake(String words) {
        boolean ours = words.contains("certificate_required")
                || words.contains("bad_certificate")
                || words.contains("unknown_ca")
                || words.contains("certificate_unknown");
        return ours ? "tls.client" : "tls.handshake";
    }

    private static String words(Throwable link) {
        return link.getMessage() == null ? link.getClass().getSimpleName() : link.getMessage();
    }
}
