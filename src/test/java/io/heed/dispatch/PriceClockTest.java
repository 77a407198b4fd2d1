package io.heed.dispatch;

import static io.heed.dispatch.Tickets.NOW;
import static io.heed.dispatch.Tickets.agent;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PriceClockTest {
    private final PriceClock clock = new PriceClock();

    @Test
    void prices_are_worked_out_at_once_and_then_every_five_minutes() {
        assertThat(due(40, NOW)).isTrue();
        assertThat(due(41, NOW.plusSeconds(299))).isFalse();
        assertThat(due(41, NOW.plusSeconds(300))).isTrue();
    }

    @Test
    void a_jump_of_the_backlog_does_not_wait_so_long_and_does_not_come_all_the_time() {
        due(40, NOW);
        assertThat(due(60, NOW.plusSeconds(5))).isFalse();
        assertThat(due(60, NOW.plusSeconds(20))).isTrue();
        assertThat(due(66, NOW.plusSeconds(60))).isFalse();
    }

    @Test
    void two_tickets_instead_of_one_are_no_jump() {
        due(1, NOW);
        assertThat(due(2, NOW.plusSeconds(60))).isFalse();
    }

    @Test
    void prices_count_for_a_quarter_of_an_hour() {
        AttentionPrices prices = new AttentionPrices(NOW, "fluid", "", Map.of(), Map.of());
        assertThat(PriceClock.stillGood(prices, NOW.plus(Duration.ofMinutes(15))))
                .isSameAs(prices);
        AttentionPrices none = PriceClock.stillGood(prices, NOW.plus(Duration.ofMinutes(16)));
        assertThat(none.source()).isEqualTo("gcmu");
        assertThat(none.notice()).contains("older than 15 minutes");
        assertThat(PriceClock.stillGood(null, NOW).notice()).isNotBlank();
    }

    private boolean due(int waiting, Instant now) {
        return clock.due(waiting, List.of(agent(1, 4, 0)), now);
    }
}
