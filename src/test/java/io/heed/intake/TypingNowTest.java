package io.heed.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.heed.intake.TypingNow.Hand;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TypingNowTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Hand CUSTOMER = new Hand(7, null);
    private static final Hand INES = new Hand(7, "Ines Duarte");

    private final TypingNow now = new TypingNow();

    @Test
    void the_first_stroke_is_news_and_the_next_are_not() {
        assertThat(now.writes(CUSTOMER, NOON)).isTrue();
        assertThat(now.writes(CUSTOMER, NOON.plusSeconds(3))).isFalse();
        assertThat(now.isWriting(CUSTOMER, NOON.plusSeconds(9))).isTrue();
    }

    @Test
    void who_is_not_heard_for_seven_seconds_is_forgotten_and_that_is_news_once() {
        now.writes(CUSTOMER, NOON);
        assertThat(now.forget(NOON.plusSeconds(6))).isFalse();
        assertThat(now.isWriting(CUSTOMER, NOON.plusSeconds(7))).isFalse();
        assertThat(now.forget(NOON.plusSeconds(7))).isTrue();
        assertThat(now.forget(NOON.plusSeconds(8))).isFalse();
        assertThat(now.writes(CUSTOMER, NOON.plusSeconds(9))).isTrue();
    }

    @Test
    void agents_are_named_ticket_by_ticket_without_the_customer() {
        now.writes(INES, NOON);
        now.writes(new Hand(7, "Bo Lind"), NOON);
        now.writes(new Hand(8, "Aya Sato"), NOON);
        now.writes(CUSTOMER, NOON);
        assertThat(now.agents(7, NOON)).containsExactly("Bo Lind", "Ines Duarte");
        assertThat(now.rests(INES)).isTrue();
        assertThat(now.rests(INES)).isFalse();
        assertThat(now.agents(7, NOON)).containsExactly("Bo Lind");
    }
}
