package org.aisconsole.target.tls;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.List;
import org.aisconsole.base.failure.FailureException;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.openssl.PEMEncryptedKeyPair;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;

/** Reads certificates and keys as the tools of Postgres, Redis and OpenSSL write them. */
final class PemFiles {
    /** A file of all the world's authorities is a quarter of this. */
    private static final long MOST_BYTES = 4 << 20;

    private PemFiles() {}

    static List<Certificate> certificates(String file) {
        Path path = bounded(file);
        try (InputStream in = Files.newInputStream(path)) {
            List<Certificate> found =
                    List.copyOf(CertificateFactory.getInstance("X.509").generateCertificates(in));
            if (found.isEmpty()) {
                throw FailureException.expected("tls.file", file, "no certificate");
            }
            return found;
        } catch (IOException | GeneralSecurityException unreadable) {
            throw unreadable(file, unreadable);
        }
    }

    /** The first private key, in any of the forms that OpenSSL has had. */
    static PrivateKey key(String file) {
        Path path = bounded(file);
        try (Reader in = Files.newBufferedReader(path);
                PEMParser parser = new PEMParser(in)) {
            for (Object part = parser.readObject(); part != null; part = parser.readObject()) {
                switch (part) {
                    case PEMKeyPair pair -> {
                        return key(pair.getPrivateKeyInfo());
                    }
                    case PrivateKeyInfo key -> {
                        return key(key);
                    }
                    case PEMEncryptedKeyPair _, PKCS8EncryptedPrivateKeyInfo _ ->
                        throw FailureException.expected("tls.key.encrypted", file);
                    default -> {} // parameters of a curve, or the certificate in the same file
                }
            }
            throw FailureException.expected("tls.file", file, "no private key");
        } catch (IOException | GeneralSecurityException unreadable) {
            throw unreadable(file, unreadable);
        }
    }

    /** The JDK knows its algorithms by their object identifiers too. */
    private static PrivateKey key(PrivateKeyInfo info) throws IOException, GeneralSecurityException {
        String algorithm = info.getPrivateKeyAlgorithm().getAlgorithm().getId();
        return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(info.getEncoded()));
    }

    private static Path bounded(String file) {
        Path path = Path.of(file);
        try {
            if (Files.size(path) > MOST_BYTES) {
                throw FailureException.expected("tls.file", file, Files.size(path) + " B");
            }
            return path;
        } catch (IOException unreadable) {
            throw unreadable(file, unreadable);
        }
    }

    private static FailureException unreadable(String file, Exception why) {
        return FailureException.caused(why, "tls.file", file, why.toString());
    }
}
