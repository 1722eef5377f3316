package org.aisconsole.testing;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A small certificate authority: its own certificate, and those that it issues, as PEM files in a folder. */
public final class TestAuthority {
    private static final Duration YEAR = Duration.ofDays(365);

    private final Path folder;
    private final X500Name name;
    private final KeyPair keys = keys();
    private final Path certificate;

    /** An authority of a name, whose files are in the folder. */
    public TestAuthority(Path folder, String name) throws IOException {
        this.folder = folder;
        this.name = new X500Name("CN=" + name);
        this.certificate = folder.resolve(name + ".pem");
        Files.writeString(certificate, pem(issue(this.name, keys, Instant.now(), YEAR, true)));
    }

    /** Its own certificate. */
    public Path certificate() {
        return certificate;
    }

    /** A certificate for a host name that is valid now. */
    public Issued issue(String host) throws IOException {
        return issue(host, Instant.now().minus(Duration.ofHours(1)), YEAR);
    }

    /** A certificate for a host name that has been over since yesterday. */
    public Issued issueExpired(String host) throws IOException {
        return issue(host, Instant.now().minus(YEAR), YEAR.minusDays(1));
    }

    private Issued issue(String host, Instant from, Duration time) throws IOException {
        KeyPair pair = keys();
        String file = host.replace('*', '_') + "-" + from.toEpochMilli();
        Path chain = folder.resolve(file + ".crt");
        Path key = folder.resolve(file + ".key");
        Files.writeString(chain, pem(issue(new X500Name("CN=" + host), pair, from, time, false)));
        Files.writeString(key, pem(new JcaPKCS8Generator(pair.getPrivate(), null)));
        return new Issued(chain, key);
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private X509CertificateHolder issue(X500Name subject, KeyPair pair, Instant from, Duration time, boolean authority)
            throws IOException {
        X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                name,
                new BigInteger(96, new SecureRandom()),
                Date.from(from),
                Date.from(from.plus(time)),
                subject,
                pair.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
        if (!authority) {
            String host = subject.toString().substring("CN=".length());
            int kind = host.matches("[0-9.]+") ? GeneralName.iPAddress : GeneralName.dNSName;
            builder.addExtension(
                    Extension.subjectAlternativeName, false, new GeneralNames(new GeneralName(kind, host)));
        }
        try {
            return builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate()));
        } catch (OperatorCreationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String pem(Object part) throws IOException {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
            writer.writeObject(part);
        }
        return text.toString();
    }

    /**
     * What was issued.
     *
     * @param certificate file of the certificate
     * @param key file of its key
     */
    public record Issued(Path certificate, Path key) {}
}
