package org.aisconsole.engine.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.aisconsole.base.crypto.DataCipher;
import org.aisconsole.base.crypto.Place;
import org.aisconsole.store.TokenKeyRecord;
import org.aisconsole.store.TokenKeyRecords;

/**
 * Keys that sign access tokens, shared by the consoles of a store. One signs for {@link #LIFETIME}, then another takes its
 * place; it still verifies until its last token has expired, and is dropped then.
 */
final class TokenKeys {
    /** How long a key signs. */
    static final Duration LIFETIME = Duration.ofDays(90);

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ID_BYTES = 6;

    private final TokenKeyRecords records;
    private final DataCipher cipher;
    private final InstantSource clock;
    /** Public halves; a key never changes, and one that was dropped has no valid tokens left. */
    private final Map<String, ECKey> known = new ConcurrentHashMap<>();

    TokenKeys(TokenKeyRecords records, DataCipher cipher, InstantSource clock) {
        this.records = records;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** All keys that still verify, the youngest first. */
    List<TokenKeyRecord> all() {
        return records.all();
    }

    /** The pair that signs now. */
    ECKey signing() {
        return signingSince(clock.instant().minus(LIFETIME));
    }

    /** Lets another key sign from now on; returns its id. */
    String rotate() {
        return signingSince(clock.instant().plusMillis(1)).getKeyID(); // none can be as young as that
    }

    private ECKey signingSince(Instant since) {
        TokenKeyRecord current = records.all().stream()
                .filter(key -> key.isCurrent() && !key.createdAt().isBefore(since))
                .findFirst()
                .orElseGet(() -> replaced(since));
        return Es256.key(cipher.decryptText(current.privateKey(), place(current.id())));
    }

    private TokenKeyRecord replaced(Instant since) {
        records.forget(clock.instant().minus(LIFETIME).minus(LIFETIME));
        TokenKeyRecord next = made(); // before the lock is held, because the cipher uses the store too
        return records.currentOr(since, () -> next);
    }

    private TokenKeyRecord made() {
        byte[] id = new byte[ID_BYTES];
        RANDOM.nextBytes(id);
        String name = "t" + HexFormat.of().formatHex(id);
        try {
            ECKey pair = new ECKeyGenerator(Curve.P_256).keyID(name).keyUse(KeyUse.SIGNATURE).generate();
            return new TokenKeyRecord(
                    name,
                    pair.toPublicJWK().toJSONString(),
                    cipher.encrypt(pair.toJSONString(), place(name)),
                    clock.instant(),
                    true);
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Place place(String id) {
        return new Place("token_key", "private_key", id);
    }

    /** The public half of an id. */
    Optional<ECKey> verifying(String id) {
        ECKey key = known.get(id);
        if (key != null) {
            return Optional.of(key);
        }
        Optional<ECKey> found = records.find(id).map(record -> Es256.key(record.publicKey()));
        found.ifPresent(fresh -> known.put(id, fresh));
        return found;
    }
}
