package org.aisconsole.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.aisconsole.base.failure.FailureException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/**
 * Table {@code account}. Whatever would leave no active admin is refused by the database itself, which is told as
 * {@code identity.last_admin}.
 */
public final class AccountRecords {
    private static final String LAST_ADMIN = "AC001";
    /** Any number that nobody else uses for a lock on this database. */
    private static final long LOCK = 0x4149_5342_4f4f_5421L;

    private final Store store;

    /** The table of a store. */
    public AccountRecords(Store store) {
        this.store = store;
    }

    /** Whether there is any account. */
    public boolean any() {
        return store.with(handle -> any(handle));
    }

    private static boolean any(Handle handle) {
        return handle.createQuery("SELECT EXISTS (SELECT 1 FROM account)")
                .mapTo(Boolean.class)
                .one();
    }

    /** Everybody, by name. */
    public List<AccountRecord> all() {
        return store.with(handle -> handle.createQuery("SELECT * FROM account ORDER BY lower(name)")
                .map(ConstructorMapper.of(AccountRecord.class))
                .list());
    }

    /** The account of a number. */
    public Optional<AccountRecord> find(long id) {
        return store.with(handle -> handle.createQuery("SELECT * FROM account WHERE id = :id")
                .bind("id", id)
                .map(ConstructorMapper.of(AccountRecord.class))
                .findOne());
    }

    /** The account of a name, whatever its case. */
    public Optional<AccountRecord> named(String name) {
        return store.with(handle -> handle.createQuery("SELECT * FROM account WHERE lower(name) = lower(:name)")
                .bind("name", name)
                .map(ConstructorMapper.of(AccountRecord.class))
                .findOne());
    }

    /**
     * Somebody's hash of a kind: what a check of a name that nobody has is made to look like.
     *
     * @param prefix beginning of the hash, such as {@code $2}
     */
    public Optional<String> someHash(String prefix) {
        return store.with(handle -> handle.createQuery("""
                        SELECT password FROM account WHERE starts_with(password, :prefix) ORDER BY password_at DESC LIMIT 1
                        """)
                .bind("prefix", prefix)
                .mapTo(String.class)
                .findOne());
    }

    /** Adds an account; returns its number, or nothing if the name is taken. */
    public Optional<Long> insert(AccountRecord account) {
        return store.with(handle -> insert(handle, account));
    }

    /** Adds the first account; returns its number, or nothing if there is one already. */
    public Optional<Long> insertFirst(AccountRecord account) {
        return store.with(handle -> {
            handle.createQuery("SELECT 1 FROM (SELECT pg_advisory_xact_lock(:lock)) AS held")
                    .bind("lock", LOCK)
                    .mapTo(Integer.class)
                    .one();
            return any(handle) ? Optional.empty() : insert(handle, account);
        });
    }

    private static Optional<Long> insert(Handle handle, AccountRecord account) {
        return handle.createUpdate("""
                        INSERT INTO account (name, roles, state, password, password_at, created_at)
                        VALUES (:name, :roles, :state, :password, :passwordAt, :createdAt)
                        ON CONFLICT DO NOTHING
                        """)
                .bind("name", account.name())
                .bindArray("roles", String.class, account.roles())
                .bind("state", account.state())
                .bind("password", account.password())
                .bind("passwordAt", account.passwordAt())
                .bind("createdAt", account.createdAt())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .findOne();
    }

    /**
     * Gives an account other roles.
     *
     * @return the roles that it had; empty if there is no such account
     * @throws FailureException {@code identity.last_admin}
     */
    public Optional<List<String>> roles(long id, List<String> roles) {
        return guarded(handle -> {
            Optional<AccountRecord> before = handle.createQuery("SELECT * FROM account WHERE id = :id FOR UPDATE")
                    .bind("id", id)
                    .map(ConstructorMapper.of(AccountRecord.class))
                    .findOne();
            handle.createUpdate("UPDATE account SET roles = :roles WHERE id = :id")
                    .bind("id", id)
                    .bindArray("roles", String.class, roles)
                    .execute();
            return before.map(AccountRecord::roles);
        });
    }

    /**
     * Blocks an account or frees it.
     *
     * @return whether there is such an account
     * @throws FailureException {@code identity.last_admin}
     */
    public boolean state(long id, String state) {
        return guarded(handle -> handle.createUpdate("UPDATE account SET state = :state WHERE id = :id")
                        .bind("id", id)
                        .bind("state", state)
                        .execute()
                > 0);
    }

    /** Says that all sessions of an account are over that have begun by now. */
    public void endSessions(long id) {
        store.with(handle -> handle.createUpdate("UPDATE account SET sessions_ended = sessions_ended + 1 WHERE id = :id")
                .bind("id", id)
                .execute());
    }

    /** How often the sessions of an account were ended; 0 if there is no such account. */
    public long sessionsEnded(long id) {
        return store.with(handle -> handle.createQuery("SELECT sessions_ended FROM account WHERE id = :id")
                .bind("id", id)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L));
    }

    /**
     * Removes an account.
     *
     * @return whether there was such an account
     * @throws FailureException {@code identity.last_admin}
     */
    public boolean remove(long id) {
        return guarded(handle -> handle.createUpdate("DELETE FROM account WHERE id = :id")
                        .bind("id", id)
                        .execute()
                > 0);
    }

    /**
     * Removes every account, the last admin too, with all their refresh tokens: the guard of the last admin looks at rows, and
     * this takes the table. Numbers are not given again, so that a token that is still under way is nobody's.
     */
    public void removeAll() {
        store.with(handle -> handle.execute("TRUNCATE account, refresh_token CONTINUE IDENTITY"));
    }

    private <T> T guarded(Function<Handle, T> work) {
        try {
            return store.with(work);
        } catch (FailureException failed) {
            if (failed.getCause() instanceof SQLException sql && LAST_ADMIN.equals(sql.getSQLState())) {
                throw FailureException.expected("identity.last_admin"); // the trigger's own words add nothing
            }
            throw failed;
        }
    }

    /** Stores another hash of the password. */
    public void password(long id, String hash, Instant at) {
        store.with(handle -> handle.createUpdate(
                        "UPDATE account SET password = :hash, password_at = :at WHERE id = :id")
                .bind("id", id)
                .bind("hash", hash)
                .bind("at", at)
                .execute());
    }

    /** Stores another hash of the same password, unless the password was changed meanwhile. */
    public void upgrade(long id, String from, String hash) {
        store.with(handle -> handle.createUpdate(
                        "UPDATE account SET password = :hash WHERE id = :id AND password = :from")
                .bind("id", id)
                .bind("from", from)
                .bind("hash", hash)
                .execute());
    }

    /** Stores the encrypted secret of the one-time codes, or removes it. */
    public void totp(long id, @Nullable String token) {
        store.with(handle -> handle.createUpdate("UPDATE account SET totp = :token, totp_step = 0 WHERE id = :id")
                .bind("id", id)
                .bind("token", token)
                .execute());
    }

    /** Stores the same secret under another key, unless it was changed meanwhile. */
    public void renewTotp(long id, String from, String to) {
        store.with(handle -> handle.createUpdate("UPDATE account SET totp = :to WHERE id = :id AND totp = :from")
                .bind("id", id)
                .bind("from", from)
                .bind("to", to)
                .execute());
    }

    /** Uses up a step of the one-time codes and those before; whether it was still there to be used. */
    public boolean useStep(long id, long step) {
        return store.with(handle -> handle.createUpdate(
                                "UPDATE account SET totp_step = :step WHERE id = :id AND totp_step < :step")
                        .bind("id", id)
                        .bind("step", step)
                        .execute())
                > 0;
    }

    /** Writes when somebody signed in. */
    public void signedIn(long id, Instant at) {
        store.with(handle -> handle.createUpdate("UPDATE account SET signed_in_at = :at WHERE id = :id")
                .bind("id", id)
                .bind("at", at)
                .execute());
    }
}
