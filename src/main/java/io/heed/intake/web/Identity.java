package io.heed.intake.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.heed.intake.Account;
import io.heed.intake.Hmac;
import java.time.Instant;

/**
 * What a site says about its own signed-in user: a JWT (HS256) with the account's secret, {@code sub} their user id,
 * {@code name}, {@code email} and {@code exp}. So nobody can pretend to be another user by changing a page's script. An
 * address counts as proved only with {@code email_verified: true}, as OpenID Connect has it: many sites let users enter any.
 */
final class Identity {
    private static final int LONGEST_ID = 100;

    private Identity() {}

    static Visitor of(String identity, Account account, Instant now) throws RefusedException {
        JsonNode claims = Jws.open(identity, Hmac.bytes(account.setting("secret")))
                .orElseThrow(() -> new RefusedException(
                        "identity is not signed with this account's secret: sign a JWT with HS256 on your server"));
        if (!claims.path("exp").isIntegralNumber())
            throw new RefusedException("identity has no exp: say until when it is valid, in seconds since 1970");
        if (claims.path("exp").asLong() <= now.getEpochSecond())
            throw new RefusedException("identity has expired: sign a new one for every page");
        String id = claims.path("sub").asText();
        if (id.length() > LONGEST_ID || !id.matches("[\\x21-\\x7e]+"))
            throw new RefusedException(
                    "identity's sub must be the user's id: 1 to " + LONGEST_ID + " visible ASCII characters");
        String name = text(claims, "name", 200);
        String email = text(claims, "email", 254);
        boolean verified = claims.path("email_verified").isBoolean()
                && claims.path("email_verified").asBoolean();
        return Visitor.known(account.name(), id, name.isEmpty() ? id : name, email.isEmpty() ? null : email, verified);
    }

    private static String text(JsonNode claims, String name, int longest) throws RefusedException {
        String text = claims.path(name).asText("").strip();
        if (text.length() > longest || text.chars().anyMatch(Character::isISOControl))
            throw new RefusedException("identity's " + name + " must be at most " + longest + " printable characters");
        return text;
    }
}
