package org.aisconsole.base.secret;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Map;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a passphrase opens a vault with.
 *
 * <p>Argon2id makes 32 bytes of the passphrase and a random salt. HKDF-SHA256 (RFC 5869, its expanding half) makes two
 * independent things of those: the key, and a check value that stands in the file in the clear. The check value tells a
 * wrong passphrase at once from a damaged file; to an attacker it is worth as much as the seal's own tag, which answers
 * the same question.
 *
 * <p>Entries are sealed with AES-256-GCM (NIST SP 800-38D) under a fresh random nonce. 96 random bits stay below the
 * bound of 2^32 writings to one key, which no user reaches. What this class holds is wiped; copies that the cipher makes
 * inside are left to the collector.
 */
final class VaultKey {
    static final int SALT_BYTES = 16;
    static final int CHECK_BYTES = 16;
    static final int NONCE_BYTES = 12;

    private static final int KEY_BYTES = 32;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final KdfCost cost;
    private final String salt;
    private final String check;
    private final byte[] key;

    private VaultKey(KdfCost cost, String salt, String check, byte[] key) {
        this.cost = cost;
        this.salt = salt;
        this.check = check;
        this.key = key;
    }

    /** A key for a new vault or a new passphrase, with a salt that was never used. */
    static VaultKey fresh(Secret passphrase, KdfCost cost) {
        return derive(passphrase, VaultDocument.text(random(SALT_BYTES)), cost);
    }

    /** The key that this passphrase yields for an existing vault; whether it is the right one says {@link #fits}. */
    static VaultKey of(Secret passphrase, VaultDocument vault) {
        return derive(passphrase, vault.salt(), vault.cost());
    }

    private static VaultKey derive(Secret passphrase, String salt, KdfCost cost) {
        byte[] hash = Argon2.hash(passphrase, VaultDocument.bytes(salt), cost);
        try {
            byte[] check = expand(hash, "ais-console vault check", CHECK_BYTES);
            return new VaultKey(cost, salt, VaultDocument.text(check), expand(hash, "ais-console vault key", KEY_BYTES));
        } finally {
            Arrays.fill(hash, (byte) 0);
        }
    }

    private static byte[] expand(byte[] hash, String purpose, int size) {
        try {
            HKDFParameterSpec spec = HKDFParameterSpec.expandOnly(
                    new SecretKeySpec(hash, "Generic"), purpose.getBytes(US_ASCII), size);
            return KDF.getInstance("HKDF-SHA256").deriveData(spec);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible); // every Java of our age has it
        }
    }

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** Whether this key opens the vault: its passphrase is the right one and was not changed meanwhile. */
    boolean fits(VaultDocument vault) {
        return salt.equals(vault.salt())
                && cost.equals(vault.cost())
                && MessageDigest.isEqual(check.getBytes(US_ASCII), vault.check().getBytes(US_ASCII));
    }

    VaultDocument seal(Map<SecretName, Secret> entries) {
        VaultDocument unsealed = new VaultDocument(cost, salt, check, VaultDocument.text(random(NONCE_BYTES)), "");
        byte[] plain = VaultEntries.encode(entries);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, unsealed).doFinal(plain);
            return new VaultDocument(cost, salt, check, unsealed.nonce(), VaultDocument.text(sealed));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    /** The entries of a vault that this key fits, the caller's own to change and to wipe. */
    Map<SecretName, Secret> open(VaultDocument vault) throws VaultDamage {
        try {
            byte[] plain = cipher(Cipher.DECRYPT_MODE, vault).doFinal(VaultDocument.bytes(vault.sealed()));
            try {
                return VaultEntries.decode(plain);
            } finally {
                Arrays.fill(plain, (byte) 0);
            }
        } catch (AEADBadTagException | IllegalArgumentException forged) {
            throw new VaultDamage("secret.damage.seal", forged);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Cipher cipher(int mode, VaultDocument vault) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        GCMParameterSpec nonce = new GCMParameterSpec(TAG_BITS, VaultDocument.bytes(vault.nonce()));
        cipher.init(mode, new SecretKeySpec(key, "AES"), nonce);
        cipher.updateAAD(vault.header());
        return cipher;
    }

    /** Overwrites the key, which opens nothing afterwards. */
    void wipe() {
        Arrays.fill(key, (byte) 0);
    }
}
