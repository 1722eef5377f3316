package org.aisconsole.base.secret;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.PasswordAccessException;

/** The keychain as the library has it; a port, so that a test can have one that never answers, or lies. */
interface KeychainBackend extends AutoCloseable {
    /** Throws as well if there is no such entry. */
    String get(String account) throws PasswordAccessException;

    void set(String account, String secret) throws PasswordAccessException;

    /** Throws as well if there is no such entry. */
    void delete(String account) throws PasswordAccessException;

    @Override
    void close();

    /** The way to a keychain. */
    @FunctionalInterface
    interface Opener {
        KeychainBackend open() throws BackendNotSupportedException;
    }
}
