package org.aisconsole.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Table {@code refresh_token}: hashes only, each used once. */
public final class RefreshTokens {
    private final Store store;

    /** The table of a store. */
    public RefreshTokens(Store store) {
        this.store = store;
    }

    /**
     * A refresh token.
     *
     * @param hash its SHA-256
     * @param family id that it shares with those that it came from
     * @param accountId whose it is
     * @param issuedAt when it was issued
     * @param expiresAt when it ends
     * @param usedAt when it was used; null if it was not
     * @param revokedAt when it was revoked; null if it was not
     */
    @SuppressWarnings("ArrayRecordComponent") // bytes as they are stored; nothing compares records of this kind
    public record Row(
            byte[] hash,
            UUID family,
            long accountId,
            Instant issuedAt,
            Instant expiresAt,
            @Nullable Instant usedAt,
            @Nullable Instant revokedAt) {}

    /** Adds a token that was just issued. */
    public void insert(Row token) {
        store.with(handle -> handle.createUpdate("""
                        INSERT INTO refresh_token (hash, family, account_id, issued_at, expires_at)
                        VALUES (:hash, :family, :accountId, :issuedAt, :expiresAt)
                        """)
                .bindMethods(token)
                .execute());
    }

    /** Uses a token up; empty if it is not there, was used or revoked, or has expired. Of several at once, one gets it. */
    public Optional<Row> use(byte[] hash, Instant now) {
        return store.with(handle -> handle.createQuery("""
                        UPDATE refresh_token SET used_at = :now
                        WHERE hash = :hash AND used_at IS NULL AND revoked_at IS NULL AND expires_at > :now
                        RETURNING *
                        """)
                .bind("hash", hash)
                .bind("now", now)
                .map(ConstructorMapper.of(Row.class))
                .findOne());
    }

    /** The token of a hash, whatever became of it. */
    public Optional<Row> find(byte[] hash) {
        return store.with(handle -> handle.createQuery("SELECT * FROM refresh_token WHERE hash = :hash")
                .bind("hash", hash)
                .map(ConstructorMapper.of(Row.class))
                .findOne());
    }

    /** Revokes every token of a family. */
    public int revoke(UUID family, Instant now) {
        return store.with(handle -> handle.createUpdate(
                        "UPDATE refresh_token SET revoked_at = :now WHERE family = :family AND revoked_at IS NULL")
                .bind("family", family)
                .bind("now", now)
                .execute());
    }

    /** Families of an account that still have a token which could be used. */
    public List<UUID> families(long accountId, Instant now) {
        return store.with(handle -> handle.createQuery("""
                        SELECT DISTINCT family FROM refresh_token
                        WHERE account_id = :account AND revoked_at IS NULL AND expires_at > :now
                        """)
                .bind("account", accountId)
                .bind("now", now)
                .mapTo(UUID.class)
                .list());
    }

    /** Drops what has expired, and with it the memory that it was used. */
    public int forget(Instant expiredBefore) {
        return store.with(handle -> handle.createUpdate("DELETE FROM refresh_token WHERE expires_at < :before")
                .bind("before", expiredBefore)
                .execute());
    }
}
