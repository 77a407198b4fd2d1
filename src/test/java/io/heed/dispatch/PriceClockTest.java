package io.heed.dispatch;

import static io.heed.dispatch.Tickets.NOW;
import static io.heed.dispatch.Tickets.SHIPPED;
import static io.heed.dispatch.Tickets.agent;
import static io.heed.dispatch.Tickets.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PriceClockTest {
    private final PriceClock clock = new PriceClock();

    @Test
    void prices_are_worked_out_at_once_and_then_every_five_minutes() {
        assertThat(clock.due(floor(40, NOW))).isTrue();
        assertThat(clock.due(floor(41, NOW.plusSeconds(299)))).isFalse();
        assertThat(clock.due(floor(41, NOW.plusSeconds(300)))).isTrue();
    }

    @Test
    void a_jump_of_the_backlog_does_not_wait_so_long_and_does_not_come_all_the_time() {
        clock.due(floor(40, NOW));
        assertThat(clock.due(floor(60, NOW.plusSeconds(5)))).isFalse();
        assertThat(clock.due(floor(60, NOW.plusSeconds(20)))).isTrue();
        assertThat(clock.due(floor(66, NOW.plusSeconds(60)))).isFalse();
    }

    @Test
    void two_tickets_instead_of_one_are_no_jump() {
        clock.due(floor(1, NOW));
        assertThat(clock.due(floor(2, NOW.plusSeconds(60)))).isFalse();
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

    private static Situation floor(int waiting, Instant now) {
        List<TicketFacts> tickets = new ArrayList<>();
        for (int i = 0; i < waiting; i++) tickets.add(ticket(i, 0.5));
        return Situation.of(tickets, List.of(agent(1, 4, 0)), SHIPPED, AttentionPrices.none(now, ""), now, 1);
    }
}
