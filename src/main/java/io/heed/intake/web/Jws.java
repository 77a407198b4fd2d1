package io.heed.intake.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.heed.intake.Hmac;
import io.heed.intake.Payload;
import io.heed.intake.UnreadableException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * Claims signed with a shared secret: a JWT with HS256 (RFC 7519), which every web framework can make. No other
 * algorithm is read, so that none can be talked into.
 */
final class Jws {
    private static final String ALGORITHM = "HS256";
    private static final String HEADER = encoded("{\"alg\":\"HS256\",\"typ\":\"JWT\"}");
    private static final int LONGEST = 4096;

    private Jws() {}

    static String of(Map<String, Object> claims, byte[] key) {
        String signed = HEADER + "." + encoded(Payload.json(claims));
        return signed + "." + signature(signed, key);
    }

    /** The claims, empty if anything at all is wrong with it. */
    static Optional<JsonNode> open(String token, byte[] key) {
        String[] parts = token.length() > LONGEST ? new String[0] : token.split("\\.", -1);
        if (parts.length != 3 || !Hmac.same(signature(parts[0] + "." + parts[1], key), parts[2]))
            return Optional.empty();
        try {
            JsonNode header = Payload.of(Base64.getUrlDecoder().decode(parts[0]));
            JsonNode claims = Payload.of(Base64.getUrlDecoder().decode(parts[1]));
            boolean ours = header.path("alg").asText().equals(ALGORITHM) && claims.isObject();
            return ours ? Optional.of(claims) : Optional.empty();
        } catch (IllegalArgumentException | UnreadableException damaged) {
            return Optional.empty();
        }
    }

    private static String signature(String signed, byte[] key) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Hmac.sha256(key, Hmac.bytes(signed)).bytes());
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
