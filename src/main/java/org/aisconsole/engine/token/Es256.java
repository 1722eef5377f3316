package org.aisconsole.engine.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyOperation;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.util.Base64URL;
import java.text.ParseException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.aisconsole.base.crypto.Base64Url;

/**
 * Compact signatures of one kind: ES256, by a key of our own that the header names. What else a header could say — another
 * algorithm, a key of its own, an address of one, a critical extension — is refused.
 */
final class Es256 {
    private static final int PARTS = 3;
    /** What a header may hold; whatever else a library might act on is not ours. */
    private static final Set<String> HEADER = Set.of("alg", "kid", "typ");

    private Es256() {}

    /**
     * A key that signs or verifies ES256.
     *
     * @throws IllegalArgumentException if it is another kind of key, or meant for something else
     */
    static ECKey key(String jwk) {
        try {
            ECKey key = ECKey.parse(jwk);
            if (!Curve.P_256.equals(key.getCurve()) || key.getKeyID() == null || !isForSignatures(key)) {
                throw new IllegalArgumentException("no key for ES256");
            }
            return key;
        } catch (ParseException | IllegalStateException malformed) {
            throw new IllegalArgumentException("no key", malformed);
        }
    }

    private static boolean isForSignatures(ECKey key) {
        Set<KeyOperation> operations = key.getKeyOperations();
        return (key.getKeyUse() == null || KeyUse.SIGNATURE.equals(key.getKeyUse()))
                && (key.getAlgorithm() == null || JWSAlgorithm.ES256.equals(key.getAlgorithm()))
                && (operations == null
                        || operations.contains(KeyOperation.VERIFY)
                        || operations.contains(KeyOperation.SIGN));
    }

    /** Signs a payload. */
    static String sign(String payload, ECKey key, JOSEObjectType type) {
        JWSHeader header =
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).type(type).build();
        JWSObject token = new JWSObject(header, new Payload(payload));
        try {
            token.sign(new ECDSASigner(key));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * The token, if its signature is genuine.
     *
     * @param keys finds the public key of an id
     */
    static Optional<JWSObject> verify(String compact, Function<String, Optional<ECKey>> keys) {
        String[] parts = compact.split("\\.", -1);
        if (parts.length != PARTS) {
            return Optional.empty();
        }
        for (String part : parts) {
            if (part.isEmpty() || !Base64Url.isCanonical(part)) {
                return Optional.empty(); // the library would take several spellings of one token
            }
        }
        try {
            JWSObject token = new JWSObject(new Base64URL(parts[0]), new Base64URL(parts[1]), new Base64URL(parts[2]));
            return isOurs(token.getHeader()) && verify(token, keys) ? Optional.of(token) : Optional.empty();
        } catch (ParseException | JOSEException | IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static boolean isOurs(JWSHeader header) {
        return JWSAlgorithm.ES256.equals(header.getAlgorithm())
                && HEADER.containsAll(header.getIncludedParams())
                && header.getKeyID() != null;
    }

    private static boolean verify(JWSObject token, Function<String, Optional<ECKey>> keys) throws JOSEException {
        Optional<ECKey> key = keys.apply(token.getHeader().getKeyID());
        return key.isPresent() && token.verify(new ECDSAVerifier(key.get()));
    }
}
