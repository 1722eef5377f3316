package org.aisconsole.engine.token;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aisconsole.base.identity.Role;
import org.jspecify.annotations.Nullable;

/**
 * The claims of an access token (RFC 9068).
 *
 * @param id its own id, {@code jti}
 * @param family id of its family, {@code sid}
 * @param account number of the account, {@code sub}
 * @param roles what it was issued for
 * @param issuedAt {@code iat}
 * @param expiresAt {@code exp}
 */
record AccessToken(String id, String family, long account, Set<Role> roles, Instant issuedAt, Instant expiresAt) {
    static final String ISSUER = "ais-console";
    static final String AUDIENCE = "ais-console-api";
    static final Duration LIFETIME = Duration.ofMinutes(15);

    private static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");
    private static final String FAMILY = "sid";
    private static final String ROLES = "roles";
    /** How far the clocks of two consoles on a store may be apart. */
    private static final Duration SKEW = Duration.ofSeconds(30);

    static AccessToken issued(UUID family, long account, Set<Role> roles, Instant now) {
        return new AccessToken(
                UUID.randomUUID().toString(), family.toString(), account, roles, now, now.plus(LIFETIME));
    }

    String signed(ECKey key) {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .subject(Long.toString(account))
                .jwtID(id)
                .claim(FAMILY, family)
                .claim(ROLES, roles.stream().map(Role::word).sorted().toList())
                .issueTime(Date.from(issuedAt))
                .notBeforeTime(Date.from(issuedAt))
                .expirationTime(Date.from(expiresAt))
                .build();
        return Es256.sign(claims.toString(), key, TYPE);
    }

    /** The claims of a genuine token; empty if it is none of ours. Whether it still holds says {@link #isValid}. */
    static Optional<AccessToken> of(JWSObject token) {
        if (!TYPE.equals(token.getHeader().getType())) {
            return Optional.empty();
        }
        try {
            JWTClaimsSet claims = JWTClaimsSet.parse(token.getPayload().toString());
            boolean ours = ISSUER.equals(claims.getIssuer()) && List.of(AUDIENCE).equals(claims.getAudience());
            return ours ? Optional.of(of(claims)) : Optional.empty();
        } catch (ParseException | IllegalArgumentException malformed) {
            return Optional.empty(); // a claim is missing or of another type
        }
    }

    private static AccessToken of(JWTClaimsSet claims) throws ParseException {
        return new AccessToken(
                required(claims.getJWTID()),
                required(claims.getStringClaim(FAMILY)),
                Long.parseLong(required(claims.getSubject())),
                required(claims.getStringListClaim(ROLES)).stream().map(Role::of).collect(Collectors.toSet()),
                required(claims.getIssueTime()).toInstant(),
                required(claims.getExpirationTime()).toInstant());
    }

    private static <T> T required(@Nullable T claim) {
        if (claim == null) {
            throw new IllegalArgumentException("a claim is missing");
        }
        return claim;
    }

    /** Whether it holds at a moment: not before it was issued, not from when it ends, and never for longer than ours live. */
    boolean isValid(Instant now) {
        return !issuedAt.isAfter(now.plus(SKEW))
                && now.isBefore(expiresAt)
                && !expiresAt.isAfter(issuedAt.plus(LIFETIME));
    }
}
