package org.aisconsole.base.secret;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.aisconsole.base.failure.FailureException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A vault as it stands in its file: JSON whose last member is a digest of the text before it.
 *
 * <p>The digest has no key and keeps out nobody; that is the seal's part. It tells a file that a disk or a copy has
 * damaged from a wrong passphrase, which otherwise look alike, and it holds whatever the version of the format.
 *
 * @param cost what it costs to try a passphrase
 * @param salt what makes equal passphrases differ, base64
 * @param check what the right passphrase yields, base64
 * @param nonce number of this writing, base64
 * @param sealed the entries, encrypted and with their tag, base64
 */
record VaultDocument(KdfCost cost, String salt, String check, String nonce, String sealed) {
    /** Version of the format; rises when this console could not read what a later one writes. */
    static final int VERSION = 1;

    private static final String FORMAT = "ais-console-vault";
    private static final String KDF = "argon2id";
    private static final String DIGEST = ",\n  \"digest\": \"";
    private static final String END = "\"\n}\n";
    private static final JsonMapper JSON = new JsonMapper();

    /** Bytes as they stand in the file: the alphabet without a slash, which JSON writers like to escape. */
    static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static byte[] bytes(String text) {
        return Base64.getUrlDecoder().decode(text);
    }

    /** The whole file. */
    byte[] toBytes() {
        String body = """
                {
                  "format": "%s",
                  "version": %s,
                  "kdf": "%s",
                  "memoryKib": %s,
                  "iterations": %s,
                  "parallelism": %s,
                  "salt": "%s",
                  "check": "%s",
                  "nonce": "%s",
                  "sealed": "%s\"""".formatted(
                FORMAT, VERSION, KDF, cost.memoryKib(), cost.iterations(), cost.parallelism(), salt, check, nonce, sealed);
        return (body + DIGEST + digest(body) + END).getBytes(US_ASCII);
    }

    /** Everything but the entries, which the seal covers too: nobody can lower the cost or swap the salt. */
    byte[] header() {
        return String.join(
                        " ",
                        FORMAT,
                        String.valueOf(VERSION),
                        KDF,
                        String.valueOf(cost.memoryKib()),
                        String.valueOf(cost.iterations()),
                        String.valueOf(cost.parallelism()),
                        salt,
                        check,
                        nonce)
                .getBytes(US_ASCII);
    }

    /**
     * Reads a file.
     *
     * @param where the file's name, for the failure
     * @throws FailureException {@code secret.vault.newer} if a newer console wrote it
     */
    static VaultDocument of(byte[] file, String where) throws VaultDamage {
        String text = new String(file, ISO_8859_1); // every byte a character, so none is changed by decoding
        int end = text.lastIndexOf(DIGEST);
        if (end < 0 || !text.substring(end).equals(DIGEST + digest(text.substring(0, end)) + END)) {
            throw new VaultDamage("secret.damage.digest", null);
        }
        try {
            JsonNode tree = JSON.readTree(text);
            int version = tree.required("version").asInt();
            if (version > VERSION) {
                throw FailureException.expected("secret.vault.newer", where, version, VERSION);
            }
            return of(tree);
        } catch (JacksonException | IllegalArgumentException misfit) {
            throw new VaultDamage("secret.damage.content", misfit);
        }
    }

    private static VaultDocument of(JsonNode tree) {
        if (!FORMAT.equals(member(tree, "format")) || !KDF.equals(member(tree, "kdf"))) {
            throw new IllegalArgumentException("no vault");
        }
        KdfCost cost = new KdfCost(
                tree.required("memoryKib").asInt(),
                tree.required("iterations").asInt(),
                tree.required("parallelism").asInt());
        return new VaultDocument(
                cost,
                sized(tree, "salt", VaultKey.SALT_BYTES),
                sized(tree, "check", VaultKey.CHECK_BYTES),
                sized(tree, "nonce", VaultKey.NONCE_BYTES),
                member(tree, "sealed"));
    }

    private static String sized(JsonNode tree, String name, int size) {
        String value = member(tree, name);
        if (bytes(value).length != size) {
            throw new IllegalArgumentException(name);
        }
        return value;
    }

    private static String member(JsonNode tree, String name) {
        return tree.required(name).asString();
    }

    private static String digest(String body) {
        try {
            return text(MessageDigest.getInstance("SHA-256").digest(body.getBytes(ISO_8859_1)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible); // every Java has it
        }
    }
}
