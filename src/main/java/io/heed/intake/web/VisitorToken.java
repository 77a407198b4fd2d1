package io.heed.intake.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.heed.intake.Account;
import io.heed.intake.Hmac;
import io.heed.intake.Payload;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a visitor shows with every call, to be who they were. Nothing of it is stored here. */
final class VisitorToken {
    /** A stranger who comes back within this time finds the conversation; each visit makes it anew. */
    static final Duration STRANGER = Duration.ofDays(30);

    /** A known user's site says anew who they are at every visit, so it may be short. */
    static final Duration KNOWN = Duration.ofHours(24);

    private VisitorToken() {}

    record Issued(String token, Instant expiresAt) {}

    static Issued issue(Visitor visitor, Account account, Instant now) {
        Instant expires = now.plus(visitor.isKnown() ? KNOWN : STRANGER);
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("sub", visitor.id());
        claims.put("exp", expires.getEpochSecond());
        if (visitor.name() != null) claims.put("name", visitor.name());
        if (visitor.email() != null) claims.put("email", visitor.email());
        if (visitor.verified()) claims.put("verified", true);
        return new Issued(Jws.of(claims, key(account)), Instant.ofEpochSecond(expires.getEpochSecond()));
    }

    static Visitor open(String token, Account account, Instant now) throws RefusedException {
        JsonNode claims = Jws.open(token, key(account))
                .orElseThrow(
                        () -> new RefusedException("The visitor token is not one of this account: fetch a new one"));
        if (claims.path("exp").asLong() <= now.getEpochSecond())
            throw new RefusedException("The visitor token has expired: fetch a new one");
        return new Visitor(
                claims.path("sub").asText(),
                Payload.find(claims, "/name").orElse(null),
                Payload.find(claims, "/email").orElse(null),
                claims.path("verified").asBoolean(false));
    }

    /** Not the secret itself: with that the site signs identities, and neither may pass for the other. */
    private static byte[] key(Account account) {
        return Hmac.sha256(account.setting("secret"), Hmac.bytes("visitor token\n" + account.name()))
                .bytes();
    }
}
