package io.heed.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class GuestsTest {
    private static final Instant NOW = Instant.parse("2026-01-05T09:00:00Z");
    private static final long THEO = 2;

    private final Guests guests = new Guests();

    @Test
    void who_looks_is_there_for_the_others_and_not_for_themselves() {
        assertThat(guests.looks(seat("a"), NOW)).isTrue();
        assertThat(guests.looks(seat("a"), NOW.plusSeconds(5))).isFalse();
        assertThat(guests.of(7, 1, NOW)).containsExactly(THEO);
        assertThat(guests.of(7, THEO, NOW)).isEmpty();
        assertThat(guests.of(8, 1, NOW)).isEmpty();
    }

    @Test
    void a_person_at_two_instances_is_one_and_stays_until_they_have_left_both() {
        guests.looks(seat("a"), NOW);
        guests.looks(seat("b"), NOW);
        assertThat(guests.of(7, 1, NOW)).containsExactly(THEO);
        assertThat(guests.left(seat("a"))).isTrue();
        assertThat(guests.of(7, 1, NOW)).containsExactly(THEO);
        guests.left(seat("b"));
        assertThat(guests.of(7, 1, NOW)).isEmpty();
    }

    @Test
    void whose_instance_says_nothing_any_more_is_gone_and_takes_no_room() {
        guests.looks(seat("a"), NOW);
        Instant later = NOW.plus(Guests.STAY);
        assertThat(guests.of(7, 1, later)).isEmpty();
        assertThat(guests.forget(later)).containsExactly(7L);
        assertThat(guests.forget(later)).isEmpty();
    }

    private static Guests.Seat seat(String house) {
        return new Guests.Seat(house, THEO, 7);
    }
}
