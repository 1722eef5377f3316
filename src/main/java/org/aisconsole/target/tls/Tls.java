package org.aisconsole.target.tls;

/**
 * How a connection is encrypted.
 *
 * @param mode how much is asked of the server
 * @param authority PEM file of the authorities that are trusted; blank for those that Java trusts
 * @param certificate PEM file with the client's certificate and its chain; blank for none
 * @param key PEM file with the client's private key, not encrypted; blank for none
 */
public record Tls(Mode mode, String authority, String certificate, String key) {
    /** No encryption. */
    public static final Tls OFF = of(Mode.OFF);
    /** Encryption where the server has it, as libpq does by default; only Postgres can be asked so. */
    public static final Tls PREFER = of(Mode.PREFER);

    /** A mode with no files. */
    public static Tls of(Mode mode) {
        return new Tls(mode, "", "", "");
    }

    /** Whether an unencrypted connection is refused. */
    public boolean required() {
        return mode.compareTo(Mode.REQUIRE) >= 0;
    }

    /** The same with another mode. */
    public Tls withMode(Mode other) {
        return new Tls(other, authority, certificate, key);
    }

    /** How much is asked of the server; each asks more than the one before. The names are libpq's. */
    public enum Mode {
        /** Nothing is encrypted. */
        OFF("disable"),
        /** Encrypted if the server can; nobody checks who it is. */
        PREFER("prefer"),
        /** Encrypted; nobody checks who the server is. */
        REQUIRE("require"),
        /** The server's certificate must come from a trusted authority. */
        VERIFY_CA("verify-ca"),
        /** And it must be for the name that was asked for. */
        VERIFY_FULL("verify-full");

        private final String word;

        Mode(String word) {
            this.word = word;
        }

        /** Its name as libpq and connection addresses have it. */
        public String word() {
            return word;
        }
    }
}
