package io.heed.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heed.intake.Account;
import io.heed.intake.Hmac;
import io.heed.intake.Hooks;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisitorTokenTest {
    private static final String SECRET = "harbour and pine, of our own";
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final Account main = Hooks.account("web", "secret", SECRET, "allowedOrigins", "https://shop.example");

    private static Account other(String name, String secret) {
        return new Account("web", name, Map.of("secret", secret), Optional.empty());
    }

    @Test
    void a_visitor_is_who_they_were_until_the_token_expires() throws RefusedException {
        Visitor stranger = Visitor.stranger();
        VisitorToken.Issued issued = VisitorToken.issue(stranger, main, NOON);
        assertThat(VisitorToken.open(issued.token(), main, NOON)).isEqualTo(stranger);
        assertThat(VisitorToken.open(issued.token(), main, issued.expiresAt().minusSeconds(1)))
                .isEqualTo(stranger);
        assertThatThrownBy(() -> VisitorToken.open(issued.token(), main, issued.expiresAt()))
                .hasMessageContaining("expired");
        assertThat(issued.expiresAt()).isEqualTo(NOON.plus(VisitorToken.STRANGER));
    }

    @Test
    void the_token_of_another_account_opens_nothing_even_with_the_same_secret() {
        String token = VisitorToken.issue(Visitor.stranger(), main, NOON).token();
        assertThatThrownBy(() -> VisitorToken.open(token, other("main", "another secret altogether"), NOON))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> VisitorToken.open(token, other("second", SECRET), NOON))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void a_forged_token_opens_nothing() {
        String token = VisitorToken.issue(Visitor.stranger(), main, NOON).token();
        String[] parts = token.split("\\.");
        String someoneElse = encoded("{\"sub\":\"v/AAAAAAAAAAAAAAAAAAAAAA\",\"exp\":99999999999}");
        String none = encoded("{\"alg\":\"none\"}");
        for (String forged : new String[] {
            parts[0] + "." + someoneElse + "." + parts[2],
            none + "." + someoneElse + ".",
            parts[0] + "." + parts[1],
            parts[0] + "." + parts[1] + ".",
            parts[0] + "." + parts[1] + "." + parts[2] + "." + parts[2],
            token.substring(0, token.length() - 1),
            "",
            "...",
            "\0.\0.\0",
            "x".repeat(1_000_000)
        })
            assertThatThrownBy(() -> VisitorToken.open(forged, main, NOON))
                    .as(forged.substring(0, Math.min(60, forged.length())))
                    .isInstanceOf(RefusedException.class);
    }

    /** Signed rightly, but with another algorithm named: what we do not read, nobody can talk us into. */
    @Test
    void no_other_algorithm_is_read() {
        String signed = encoded("{\"alg\":\"HS512\"}") + "." + encoded("{\"sub\":\"42\",\"exp\":99999999999}");
        String signature = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Hmac.sha256(SECRET, Hmac.bytes(signed)).bytes());
        assertThatThrownBy(() -> Identity.of(signed + "." + signature, main, NOON))
                .isInstanceOf(RefusedException.class);
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String identity(String secret, Object... claims) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (int i = 0; i < claims.length; i += 2) all.put(claims[i].toString(), claims[i + 1]);
        return Jws.of(all, Hmac.bytes(secret));
    }

    private static long in(Duration time) {
        return NOON.plus(time).getEpochSecond();
    }

    @Test
    void a_site_says_who_its_own_user_is() throws RefusedException {
        String identity = identity(
                SECRET, "sub", "42", "name", "Tomás", "email", "t@cafe.example", "exp", in(Duration.ofHours(1)));
        Visitor tomas = Identity.of(identity, main, NOON);
        assertThat(tomas).isEqualTo(new Visitor("u/main/42", "Tomás", "t@cafe.example", false));
        VisitorToken.Issued issued = VisitorToken.issue(tomas, main, NOON);
        assertThat(VisitorToken.open(issued.token(), main, NOON)).isEqualTo(tomas);
        assertThat(issued.expiresAt()).isEqualTo(NOON.plus(VisitorToken.KNOWN));
        assertThat(Identity.of(identity, other("second", SECRET), NOON).id())
                .as("two sites may both have a user 42")
                .isEqualTo("u/second/42");
    }

    @Test
    void a_site_says_whether_it_has_verified_the_address_and_the_token_keeps_it() throws RefusedException {
        long soon = in(Duration.ofHours(1));
        String verified = identity(SECRET, "sub", "42", "email", "t@cafe.example", "email_verified", true, "exp", soon);
        Visitor tomas = Identity.of(verified, main, NOON);
        assertThat(tomas.verified()).isTrue();
        assertThat(VisitorToken.open(VisitorToken.issue(tomas, main, NOON).token(), main, NOON))
                .isEqualTo(tomas);
        for (Object other : new Object[] {false, "true", 1})
            assertThat(Identity.of(
                                    identity(
                                            SECRET,
                                            "sub",
                                            "42",
                                            "email",
                                            "t@cafe.example",
                                            "email_verified",
                                            other,
                                            "exp",
                                            soon),
                                    main,
                                    NOON)
                            .verified())
                    .as("email_verified " + other)
                    .isFalse();
        assertThat(Identity.of(identity(SECRET, "sub", "42", "email_verified", true, "exp", soon), main, NOON)
                        .verified())
                .as("without an address")
                .isFalse();
    }

    /** Found by the fuzzer in what lies in the inbox, where no id of ours is so short. */
    @ParameterizedTest
    @CsvSource({"v/Zm9vYmFy, Visitor Zm9v", "v/Z, Visitor Z", "9v, Visitor 9v"})
    void a_stranger_is_called_by_the_beginning_of_their_id_however_short(String id, String shown) {
        assertThat(new Visitor(id, null, null, false).displayName()).isEqualTo(shown);
    }

    @Test
    void nobody_pretends_to_be_another_user() {
        assertThatThrownBy(() -> Identity.of(
                        identity("guessed secret", "sub", "42", "exp", in(Duration.ofHours(1))), main, NOON))
                .hasMessageContaining("not signed");
        String token = VisitorToken.issue(Visitor.stranger(), main, NOON).token();
        assertThatThrownBy(() -> Identity.of(token, main, NOON))
                .as("a visitor's token is no identity")
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> VisitorToken.open(
                        identity(SECRET, "sub", "u/main/42", "exp", in(Duration.ofHours(1))), main, NOON))
                .as("and an identity is no visitor's token")
                .isInstanceOf(RefusedException.class);
    }

    @ParameterizedTest
    @CsvSource({"42, -1, expired", "'', 60, sub", "a b, 60, sub", "'a\u0000', 60, sub", "å, 60, sub"})
    void what_is_wrong_with_an_identity_is_named(String sub, long seconds, String what) {
        assertThatThrownBy(() ->
                        Identity.of(identity(SECRET, "sub", sub, "exp", in(Duration.ofSeconds(seconds))), main, NOON))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining(what);
        assertThatThrownBy(() -> Identity.of(identity(SECRET, "sub", "42"), main, NOON))
                .hasMessageContaining("exp");
    }
}
