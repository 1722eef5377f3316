package org.aisconsole.base.secret;

/** Where the user wants secrets to be kept. */
public enum SecretPlace {
    /** Nobody has said yet; the first secret to be kept asks for it. */
    UNDECIDED,
    /** The keychain of the operating system. */
    KEYCHAIN,
    /** A file under a passphrase. */
    VAULT,
    /** Nowhere: they are asked for each time the console is started. */
    ASK
}
