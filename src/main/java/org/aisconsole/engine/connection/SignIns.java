package org.aisconsole.engine.connection;

import java.util.Optional;
import java.util.Set;
import org.aisconsole.base.failure.Failure;
import org.aisconsole.base.secret.Secret;
import org.aisconsole.base.secret.SecretName;
import org.aisconsole.base.secret.Secrets;

/**
 * Passwords as the console knows them: what the user entered or had kept, else what libpq would find. Also tells which
 * failures a new password may mend.
 */
public final class SignIns implements Passwords {
    private static final Set<String> POSTGRES = Set.of("postgres.signin", "postgres.password");
    private static final Set<String> REDIS = Set.of("redis.signin");

    private final Secrets secrets;
    private final PassFile passFile;

    /** Passwords from the places where secrets are kept and from libpq's file. */
    public SignIns(Secrets secrets, PassFile passFile) {
        this.secrets = secrets;
        this.passFile = passFile;
    }

    @Override
    public Optional<Secret> find(ConnectionProfile profile, ConnectionProfile.Role role) {
        Optional<Secret> kept = secrets.find(name(profile, role));
        boolean postgres = role == ConnectionProfile.Role.POSTGRES;
        return kept.isPresent() || !postgres ? kept : profile.postgresPlace().flatMap(passFile::find);
    }

    /**
     * Takes a password that the user entered.
     *
     * @param keep whether to keep it beyond this run
     */
    public void put(ConnectionProfile profile, ConnectionProfile.Role role, Secret password, boolean keep) {
        secrets.put(name(profile, role), password, keep);
    }

    /** Forgets the passwords of a connection that is deleted. */
    public void forget(ConnectionProfile profile) {
        for (ConnectionProfile.Role role : ConnectionProfile.Role.values()) {
            secrets.remove(name(profile, role));
        }
    }

    /** Whose password was refused or missing; empty if the failure is another. */
    public static Optional<ConnectionProfile.Role> asksFor(Failure failure) {
        if (!(failure instanceof Failure.Expected expected)) {
            return Optional.empty();
        }
        if (POSTGRES.contains(expected.code())) {
            return Optional.of(ConnectionProfile.Role.POSTGRES);
        }
        return REDIS.contains(expected.code()) ? Optional.of(ConnectionProfile.Role.REDIS) : Optional.empty();
    }

    private static SecretName name(ConnectionProfile profile, ConnectionProfile.Role role) {
        return new SecretName(profile.id(), role.key());
    }
}
