package org.aisconsole.engine.token;

import com.nimbusds.jose.JWSObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.aisconsole.base.crypto.Base64Url;
import org.aisconsole.base.crypto.DataCipher;
import org.aisconsole.base.event.Port;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.identity.Actor;
import org.aisconsole.base.identity.Door;
import org.aisconsole.base.identity.Doorkeeper;
import org.aisconsole.base.identity.Permission;
import org.aisconsole.base.identity.Role;
import org.aisconsole.base.identity.SecurityEvent;
import org.aisconsole.base.secret.Secret;
import org.aisconsole.engine.audit.Act;
import org.aisconsole.engine.audit.AuditAction;
import org.aisconsole.engine.audit.Recording;
import org.aisconsole.engine.identity.Account;
import org.aisconsole.engine.identity.People;
import org.aisconsole.store.DeniedTokens;
import org.aisconsole.store.RefreshTokens;
import org.aisconsole.store.Store;
import org.aisconsole.store.TokenKeyRecords;
import org.jspecify.annotations.Nullable;

/**
 * Issues, takes and revokes tokens of the API. An access token lasts 15 minutes; a refresh token thirty days, works once and
 * brings the next pair. A refresh token that comes a second time was stolen by one of the two who have it, so all that
 * follow from the same sign-in are revoked.
 */
public final class Tokens {
    /** How long a refresh token lasts. */
    public static final Duration REFRESH_LIFETIME = Duration.ofDays(30);

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int REFRESH_BYTES = 32;

    private final TokenKeys keys;
    private final RefreshTokens refreshTokens;
    private final DeniedTokens denied;
    private final People people;
    private final Doorkeeper doorkeeper;
    private final Recording recording;
    private final Port<SecurityEvent> events;
    private final InstantSource clock;

    /**
     * The tokens of a store's accounts.
     *
     * @param cipher encrypts the signing keys
     * @param recording where it is written down that tokens are issued or revoked
     * @param events where a reused token is told
     */
    public Tokens(
            Store store,
            DataCipher cipher,
            People people,
            Doorkeeper doorkeeper,
            Recording recording,
            Port<SecurityEvent> events,
            InstantSource clock) {
        this.keys = new TokenKeys(new TokenKeyRecords(store), cipher, clock);
        this.refreshTokens = new RefreshTokens(store);
        this.denied = new DeniedTokens(store);
        this.people = people;
        this.doorkeeper = doorkeeper;
        this.recording = recording;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Issues the first pair of a family.
     *
     * @param actor who does it
     * @param account whose requests they are for
     * @throws FailureException {@code identity.refused}; {@code identity.blocked} if the account is
     */
    public TokenPair issue(Actor actor, Account account) {
        doorkeeper.require(actor, Permission.MANAGE_TOKENS);
        if (!account.isActive()) {
            throw FailureException.expected("identity.blocked", account.name());
        }
        UUID family = UUID.randomUUID();
        Act act = Act.of(AuditAction.TOKEN_ISSUE, "family:" + family).concerning(account.at(Door.API).id());
        return recording.record(actor, act, () -> pair(account, family));
    }

    private TokenPair pair(Account account, UUID family) {
        Instant now = clock.instant();
        AccessToken access = AccessToken.issued(family, account.id(), account.roles(), now);
        byte[] bytes = new byte[REFRESH_BYTES];
        RANDOM.nextBytes(bytes);
        String refresh = Base64Url.encode(bytes);
        Instant until = now.plus(REFRESH_LIFETIME);
        refreshTokens.insert(
                new RefreshTokens.Row(hash(refresh), family, account.id(), now, until, null, null));
        return new TokenPair(
                Secret.of(access.signed(keys.signing())),
                access.expiresAt(),
                Secret.of(refresh),
                until,
                family.toString());
    }

    /**
     * Exchanges a refresh token for the next pair.
     *
     * @param address from where it came: an IP address, or {@code local}
     * @throws FailureException {@code token.invalid} if it is none, has ended or was revoked, or its account is blocked;
     *     {@code token.reused} if it was used before, and then its family is revoked
     */
    public TokenPair refresh(Secret refresh, String address) {
        Instant now = clock.instant();
        byte[] hash = hash(refresh.reveal());
        RefreshTokens.Row used = refreshTokens.use(hash, now).orElseThrow(() -> refused(hash, address, now));
        Account account = people.find(used.accountId())
                .filter(Account::isActive)
                .orElseThrow(() -> FailureException.expected("token.invalid"));
        return pair(account, used.family());
    }

    private FailureException refused(byte[] hash, String address, Instant now) {
        Optional<RefreshTokens.Row> known = refreshTokens.find(hash);
        @Nullable Instant usedAt = known.map(RefreshTokens.Row::usedAt).orElse(null);
        if (known.isEmpty() || usedAt == null) {
            return FailureException.expected("token.invalid");
        }
        RefreshTokens.Row row = known.get();
        revoke(row.family(), now);
        events.publish(new SecurityEvent.TokenReused(now, row.accountId(), row.family().toString(), address));
        return FailureException.expected("token.reused");
    }

    /**
     * Who comes with an access token, with the roles that both the token and the account have now.
     *
     * @throws FailureException {@code token.invalid} if it is none of ours, was changed, denied or its account is blocked;
     *     {@code token.expired} if it has ended
     */
    public Actor verify(String access) {
        AccessToken token = Es256.verify(access, keys::verifying)
                .flatMap((JWSObject genuine) -> AccessToken.of(genuine))
                .orElseThrow(() -> FailureException.expected("token.invalid"));
        if (!token.isValid(clock.instant())) {
            throw FailureException.expected("token.expired");
        }
        Account account = people.find(token.account())
                .filter(Account::isActive)
                .filter(active -> !denied.denies(List.of(token.id(), token.family())))
                .orElseThrow(() -> FailureException.expected("token.invalid"));
        Set<Role> roles = EnumSet.copyOf(account.roles());
        roles.retainAll(token.roles());
        return new Actor(account.at(Door.API).id(), account.name(), roles, Door.API);
    }

    /** Takes all tokens of an account, as part of an act that is written down by whoever calls. */
    public void take(Account account) {
        Instant now = clock.instant();
        refreshTokens.families(account.id(), now).forEach(family -> revoke(family, now));
    }

    /** Revokes one access token before its time; nothing happens if it is none of ours. */
    public void deny(Actor actor, String access) {
        doorkeeper.require(actor, Permission.MANAGE_TOKENS);
        Es256.verify(access, keys::verifying)
                .flatMap((JWSObject genuine) -> AccessToken.of(genuine))
                .ifPresent(token -> revoking(actor, "token:" + token.id(), () -> {
                    denied.deny(token.id(), token.expiresAt());
                    return 1;
                }));
    }

    /**
     * Revokes every token of an account.
     *
     * @return how many families there were
     */
    public int revokeAll(Actor actor, Account account) {
        doorkeeper.require(actor, Permission.MANAGE_TOKENS);
        Instant now = clock.instant();
        return revoking(actor, "account:" + account.id(), () -> {
            List<UUID> families = refreshTokens.families(account.id(), now);
            families.forEach(family -> revoke(family, now));
            return families.size();
        });
    }

    /**
     * Revokes a family.
     *
     * @throws FailureException {@code token.family} if the text is no id of a family
     */
    public void revokeFamily(Actor actor, String family) {
        doorkeeper.require(actor, Permission.MANAGE_TOKENS);
        UUID id = family(family);
        revoking(actor, "family:" + id, () -> {
            revoke(id, clock.instant());
            return 1;
        });
    }

    private static UUID family(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            throw FailureException.expected("token.family");
        }
    }

    private int revoking(Actor actor, String target, Supplier<Integer> work) {
        return recording.record(actor, Act.of(AuditAction.TOKEN_REVOKE, target), work);
    }

    private void revoke(UUID family, Instant now) {
        refreshTokens.revoke(family, now);
        denied.deny(family.toString(), now.plus(AccessToken.LIFETIME));
    }

    /**
     * A key that signs, as people see it.
     *
     * @param id its name in tokens
     * @param createdAt when it was made
     * @param isCurrent whether it signs now; others only verify what they have signed
     */
    public record Key(String id, Instant createdAt, boolean isCurrent) {}

    /** The keys that sign or have signed tokens that may still be valid, the youngest first. */
    public List<Key> keys() {
        return keys.all().stream()
                .map(key -> new Key(key.id(), key.createdAt(), key.isCurrent()))
                .toList();
    }

    /** Lets another key sign from now on; returns its id. Tokens of the one before hold until they end. */
    public String rotateKey(Actor actor) {
        doorkeeper.require(actor, Permission.MANAGE_KEYS);
        return recording.record(actor, Act.of(AuditAction.KEY_ROTATE, "token_key"), keys::rotate);
    }

    /** Drops what has ended; to be called now and then. */
    public void forget() {
        refreshTokens.forget(clock.instant());
        denied.forget(clock.instant());
    }

    private static byte[] hash(String refresh) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(refresh.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
