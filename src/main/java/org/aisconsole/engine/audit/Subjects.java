package org.aisconsole.engine.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.aisconsole.store.AuditSubject;
import org.aisconsole.store.AuditSubjects;

/**
 * Persons in the ledger. An entry can never be changed, so it must not hold anything that somebody may ask to have erased:
 * it holds a commitment, HMAC-SHA-256 of the person's label under a random key of that person (RFC 2104). As long as the
 * key is kept, the label can be shown to be the one committed to; once it is deleted, the commitment is a random number that no
 * guessing of names leads back from, and the log still verifies.
 */
public final class Subjects {
    private static final int KEY_BYTES = 32;
    private static final int HANDLE_BYTES = 16;

    private final AuditSubjects table;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    /** The persons of a store. */
    public Subjects(AuditSubjects table, InstantSource clock) {
        this.table = table;
        this.clock = clock;
    }

    /** The commitment to a person, the same each time until the person is erased. */
    String handle(String label) {
        String normal = normal(label);
        return table.find(normal)
                .orElseGet(() -> {
                    byte[] key = new byte[KEY_BYTES];
                    random.nextBytes(key);
                    return table.addOrFind(new AuditSubject(commitment(key, normal), normal, key, clock.instant()));
                })
                .handle();
    }

    /** The commitment to a person, if the ledger knows that person. */
    public Optional<String> find(String label) {
        return table.find(normal(label)).map(AuditSubject::handle);
    }

    /** Labels of all commitments that can still be opened. */
    public Map<String, String> labels() {
        return table.all().stream().collect(Collectors.toMap(AuditSubject::handle, AuditSubject::label));
    }

    /** Labels whose commitment is not the one that their key makes: somebody has changed the table. */
    public List<String> forged() {
        return table.all().stream()
                .filter(subject -> !commitment(subject.key(), subject.label()).equals(subject.handle()))
                .map(AuditSubject::label)
                .toList();
    }

    /** Forgets who is behind a commitment; returns whether anybody was. */
    boolean erase(String label) {
        return table.erase(normal(label));
    }

    private static String normal(String label) {
        return Normalizer.normalize(label.strip(), Normalizer.Form.NFC);
    }

    private static String commitment(byte[] key, String label) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            byte[] tag = mac.doFinal(label.getBytes(StandardCharsets.UTF_8));
            return "s-" + HexFormat.of().formatHex(tag, 0, HANDLE_BYTES);
        } catch (GeneralSecurityException impossible) { // every JDK has it
            throw new IllegalStateException(impossible);
        }
    }
}
