package org.aisconsole.base.secret;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Secrets that last as long as the process: for users who would rather be asked each time. */
public final class SessionSecrets implements SecretStore {
    private final Map<SecretName, Secret> secrets = new ConcurrentHashMap<>();

    @Override
    public Optional<Secret> find(SecretName name) {
        return Optional.ofNullable(secrets.get(name)).map(Secret::copy);
    }

    @Override
    public void put(SecretName name, Secret secret) {
        secrets.put(name, secret.copy());
    }

    /** The removed secret is left to the collector: another thread may just be copying it. */
    @Override
    public void remove(SecretName name) {
        secrets.remove(name);
    }
}
