package io.heed.intake;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Keyed checksums as the providers write them, and their comparison in constant time. */
public final class Hmac {
    private final byte[] value;

    private Hmac(byte[] value) {
        this.value = value;
    }

    public static Hmac sha256(byte[] key, byte[]... parts) {
        return of("HmacSHA256", key, parts);
    }

    public static Hmac sha256(String key, byte[]... parts) {
        return of("HmacSHA256", bytes(key), parts);
    }

    /** Only for Twilio, which has no other; as a keyed checksum SHA-1 is still sound. */
    public static Hmac sha1(String key, byte[]... parts) {
        return of("HmacSHA1", bytes(key), parts);
    }

    private static Hmac of(String algorithm, byte[] key, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key, algorithm));
            for (byte[] part : parts) mac.update(part);
            return new Hmac(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + algorithm, e);
        }
    }

    public byte[] bytes() {
        return value.clone();
    }

    public String hex() {
        return HexFormat.of().formatHex(value);
    }

    public String base64() {
        return Base64.getEncoder().encodeToString(value);
    }

    /** Takes as long for a wrong first letter as for a wrong last one. */
    public static boolean same(String expected, String given) {
        return MessageDigest.isEqual(bytes(expected), bytes(given));
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
