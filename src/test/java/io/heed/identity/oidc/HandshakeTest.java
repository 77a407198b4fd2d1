package io.heed.identity.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HandshakeTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void a_browser_brings_back_what_it_was_given() {
        Handshake begun = Handshake.begin("/desk/tickets/7", NOON);
        Handshake again = Handshake.read(begun.cookie(), NOON.plusSeconds(60)).orElseThrow();
        assertThat(again).isEqualTo(begun);
        assertThat(again.isAnsweredBy(begun.state())).isTrue();
    }

    @Test
    void it_is_over_after_ten_minutes_and_has_not_begun_in_the_future() {
        String cookie = Handshake.begin("/", NOON).cookie();
        assertThat(Handshake.read(cookie, NOON.plus(Handshake.VALID))).isEmpty();
        assertThat(Handshake.read(cookie, NOON.minusSeconds(1))).isEmpty();
    }

    @Test
    void who_makes_it_younger_has_another_state() {
        Handshake begun = Handshake.begin("/", NOON);
        Handshake younger = new Handshake(begun.secret(), NOON.plusSeconds(600), "/");
        assertThat(younger.isAnsweredBy(begun.state())).isFalse();
    }

    @Test
    void its_words_are_all_different_and_different_each_time() {
        Handshake one = Handshake.begin("/", NOON);
        Handshake other = Handshake.begin("/", NOON);
        assertThat(Set.of(
                        one.secret(),
                        one.state(),
                        one.nonce(),
                        one.verifier(),
                        one.challenge(),
                        other.secret(),
                        other.state(),
                        other.nonce(),
                        other.verifier(),
                        other.challenge()))
                .hasSize(10);
        assertThat(one.verifier()).matches("[A-Za-z0-9_-]{43}");
    }

    @Test
    void rubbish_is_no_handshake_and_another_site_no_way_back() {
        for (String rubbish : new String[] {null, "", "..", "a.b.c", "x".repeat(9000), "é.1.Lw"})
            assertThat(Handshake.read(rubbish, NOON)).isEmpty();
        Handshake elsewhere = Handshake.begin("//evil.example", NOON);
        assertThat(Handshake.read(elsewhere.cookie(), NOON).orElseThrow().to()).isEqualTo("/");
    }
}
