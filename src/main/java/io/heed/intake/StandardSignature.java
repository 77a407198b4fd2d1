package io.heed.intake;

import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * Standard Webhooks, version v1: base64 HMAC-SHA256 over {@code id.timestamp.body}, five minutes around our clock. A
 * sender who rotates keys writes several signatures; one that fits is enough.
 */
public final class StandardSignature {
    private static final long FRESH_SECONDS = 300;
    private static final String PREFIX = "whsec_";

    /** Bytes; the specification wants 24 to 64. */
    private static final int SHORTEST_KEY = 24;

    private StandardSignature() {}

    public static Optional<String> refusal(Hook hook, String secret, Instant now) {
        String id = hook.header("webhook-id").orElse("");
        String timestamp = hook.header("webhook-timestamp").orElse("");
        String given = hook.header("webhook-signature").orElse("");
        if (id.isEmpty() || timestamp.isEmpty() || given.isEmpty())
            return Optional.of("webhook-id, webhook-timestamp or webhook-signature is missing");
        if (!fresh(timestamp, now)) return Optional.of("webhook-timestamp is more than five minutes from our clock");
        String expected = of(secret, id, timestamp, hook.body());
        for (String signature : given.split(" ")) if (Hmac.same(expected, signature)) return Optional.empty();
        return Optional.of("webhook-signature does not fit: compare the secret with the sender's");
    }

    public static String of(String secret, String id, String timestamp, byte[] body) {
        return "v1,"
                + Hmac.sha256(key(secret), Hmac.bytes(id + "." + timestamp + "."), body)
                        .base64();
    }

    public static boolean isWellFormed(String secret) {
        if (!secret.startsWith(PREFIX)) return false;
        try {
            return Base64.getDecoder().decode(secret.substring(PREFIX.length())).length >= SHORTEST_KEY;
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    /** The secret is base64; one that is not is taken letter by letter, as some senders do. */
    private static byte[] key(String secret) {
        String encoded = secret.startsWith(PREFIX) ? secret.substring(PREFIX.length()) : secret;
        try {
            return Base64.getDecoder().decode(encoded);
        } catch (IllegalArgumentException plain) {
            return Hmac.bytes(secret);
        }
    }

    private static boolean fresh(String timestamp, Instant now) {
        try {
            return Math.abs(Math.subtractExact(now.getEpochSecond(), Long.parseLong(timestamp))) <= FRESH_SECONDS;
        } catch (ArithmeticException | NumberFormatException notATime) {
            return false;
        }
    }
}
