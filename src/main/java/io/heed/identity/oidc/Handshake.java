package io.heed.identity.oidc;

import io.heed.identity.ReturnPath;
import io.heed.identity.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * One attempt to sign in, known to one browser. State, nonce and the verifier of PKCE (RFC 7636) all come from its one
 * secret and none tells anything of another, so nothing has to be kept here and any instance can go on with it.
 *
 * @param to the page of ours that they wanted
 */
record Handshake(String secret, Instant begun, String to) {
    static final Duration VALID = Duration.ofMinutes(10);

    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    static Handshake begin(String to, Instant now) {
        return new Handshake(Secret.random(), Instant.ofEpochSecond(now.getEpochSecond()), to);
    }

    /** As the browser brings it back; empty when it is too old or no such thing. */
    static Optional<Handshake> read(String cookie, Instant now) {
        if (cookie == null || !cookie.matches("[A-Za-z0-9_-]{32}\\.\\d{1,12}\\.[A-Za-z0-9_-]{1,2000}"))
            return Optional.empty();
        String[] parts = cookie.split("\\.");
        Instant begun = Instant.ofEpochSecond(Long.parseLong(parts[1]));
        if (begun.isAfter(now) || !now.isBefore(begun.plus(VALID))) return Optional.empty();
        try {
            String to = new String(Base64.getUrlDecoder().decode(parts[2]), StandardCharsets.UTF_8);
            return Optional.of(new Handshake(parts[0], begun, ReturnPath.of(to)));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    String cookie() {
        return secret + "." + begun.getEpochSecond() + "." + TEXT.encodeToString(to.getBytes(StandardCharsets.UTF_8));
    }

    boolean isAnsweredBy(String state) {
        return state != null
                && MessageDigest.isEqual(
                        state().getBytes(StandardCharsets.UTF_8), state.getBytes(StandardCharsets.UTF_8));
    }

    String state() {
        return derived("state " + begun.getEpochSecond());
    }

    String nonce() {
        return derived("nonce");
    }

    String verifier() {
        return derived("verifier");
    }

    String challenge() {
        return TEXT.encodeToString(Secret.hash(verifier()));
    }

    private String derived(String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return TEXT.encodeToString(mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has HMAC with SHA-256", impossible);
        }
    }

    @Override
    public String toString() {
        return "Handshake[" + begun + "]";
    }
}
