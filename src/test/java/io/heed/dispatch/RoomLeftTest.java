package io.heed.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RoomLeftTest {
    private static final BigDecimal ONE = BigDecimal.ONE;

    @Test
    void what_a_round_has_given_already_counts() {
        Room room = room(true, "2.5", "0.5", false, 1, Map.of());
        assertThat(room.take(ONE, false, "chat")).isTrue();
        assertThat(room.take(new BigDecimal("1.1"), false, "chat")).isFalse();
        assertThat(room.take(ONE, false, "mail")).isTrue();
        assertThat(room.take(new BigDecimal("0.5"), false, "mail")).isFalse();
    }

    @Test
    void nothing_goes_to_whoever_has_gone_or_has_all_their_attention_taken() {
        assertThat(room(false, "4", "0", false, 0, Map.of()).take(ONE, false, "chat"))
                .isFalse();
        assertThat(room(true, "4", "1", true, 1, Map.of()).take(ONE, false, "chat"))
                .isFalse();
    }

    @Test
    void a_ticket_that_takes_all_goes_only_to_empty_hands_and_leaves_none() {
        assertThat(room(true, "4", "1", false, 1, Map.of()).take(new BigDecimal("3"), true, "chat"))
                .isFalse();
        Room idle = room(true, "4", "0", false, 0, Map.of());
        assertThat(idle.take(new BigDecimal("3"), true, "chat")).isTrue();
        assertThat(idle.take(ONE, false, "chat")).isFalse();
    }

    @Test
    void a_cap_holds_within_the_round_too() {
        Room room = room(true, "6", "1", false, 1, Map.of("chat", 2, "phone", 0));
        assertThat(room.take(ONE, false, "phone")).isFalse();
        assertThat(room.take(ONE, false, "chat")).isTrue();
        assertThat(room.take(ONE, false, "chat")).isFalse();
        assertThat(room.take(ONE, false, "mail")).isTrue();
    }

    /** Whoever has anything in hand has one chat. */
    private static Room room(
            boolean taking, String budget, String used, boolean whole, int open, Map<String, Integer> caps) {
        Map<String, Integer> held = open == 0 ? Map.of() : Map.of("chat", open);
        return new Room(taking, new BigDecimal(budget), new BigDecimal(used), whole, open, held, caps);
    }
}
