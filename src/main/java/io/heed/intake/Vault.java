package io.heed.intake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Locks secrets for the database: AES-256-GCM, a fresh nonce each time, and what they belong to as associated data, so
 * that one account's row cannot be put in the place of another's.
 */
final class Vault {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final byte VERSION = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    /** @param secret the installation's, of any length: it is hashed to the length AES wants */
    Vault(String secret) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            this.key = new SecretKeySpec(hash, "AES");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    byte[] lock(String text, String owner) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] locked = cipher(Cipher.ENCRYPT_MODE, nonce, owner).doFinal(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(1 + NONCE_BYTES + locked.length)
                    .put(VERSION)
                    .put(nonce)
                    .put(locked)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Secrets could not be encrypted", e);
        }
    }

    /** @throws LockedException if they were locked with another key, or for another owner */
    String open(byte[] locked, String owner) {
        if (locked.length <= 1 + NONCE_BYTES || locked[0] != VERSION) throw new LockedException(owner);
        byte[] nonce = new byte[NONCE_BYTES];
        System.arraycopy(locked, 1, nonce, 0, NONCE_BYTES);
        try {
            byte[] open = cipher(Cipher.DECRYPT_MODE, nonce, owner)
                    .doFinal(locked, 1 + NONCE_BYTES, locked.length - 1 - NONCE_BYTES);
            return new String(open, StandardCharsets.UTF_8);
        } catch (AEADBadTagException otherKey) {
            throw new LockedException(owner);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Secrets could not be decrypted", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String owner) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
