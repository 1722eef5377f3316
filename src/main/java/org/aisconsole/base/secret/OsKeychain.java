package org.aisconsole.base.secret;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.text.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keychain that this system has: macOS Keychain, Windows Credential Manager, GNOME Keyring, KWallet.
 *
 * @param keyring the library's access to it
 */
record OsKeychain(Keyring keyring) implements KeychainBackend {
    private static final Logger LOG = LoggerFactory.getLogger(OsKeychain.class);
    private static final String SERVICE = "AIS Console";

    static KeychainBackend open() throws BackendNotSupportedException {
        if (SessionBus.isUsed() && !SessionBus.hasKeychain()) {
            throw FailureException.expected("secret.keychain.absent", Message.of("secret.keychain.nobody"));
        }
        return new OsKeychain(Keyring.create());
    }

    @Override
    public String get(String account) throws PasswordAccessException {
        return keyring.getPassword(SERVICE, account);
    }

    @Override
    public void set(String account, String secret) throws PasswordAccessException {
        keyring.setPassword(SERVICE, account, secret);
    }

    @Override
    public void delete(String account) throws PasswordAccessException {
        keyring.deletePassword(SERVICE, account);
    }

    @Override
    public void close() {
        try {
            keyring.close();
        } catch (Exception stuck) {
            LOG.debug("the keychain did not close", stuck);
        }
    }
}
