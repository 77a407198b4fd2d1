package io.heed.dispatch;

import static io.heed.dispatch.Tickets.NOW;
import static io.heed.dispatch.Tickets.aged;
import static io.heed.dispatch.Tickets.holding;
import static io.heed.dispatch.Tickets.ticket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PromiseBookTest {
    private static final Duration LIMIT = Duration.ofHours(4);
    private static final TicketFacts BIG = aged(1, LIMIT, 4);
    private static final AgentFacts BUSY = holding(7, 4, new Work(2, NOW.plusSeconds(600), false));

    private final PromiseBook book = new PromiseBook();

    @Test
    void until_the_limit_has_passed_the_limit_itself_is_the_bound() {
        TicketFacts half = ticket(1, 0.5, Duration.ofHours(2), "standard", List.of("payments"));
        PromiseBook.Look look = look(NOW, List.of(half), BUSY);
        assertThat(look.oldestToBound()).isCloseTo(0.5, within(1e-9));
        assertThat(look.late()).isEmpty();
    }

    @Test
    void a_ticket_is_late_when_the_promise_it_had_has_passed_twice_and_a_bit() {
        assertThat(look(NOW, List.of(BIG), BUSY).late()).isEmpty();
        Instant bound = NOW.plusSeconds(2 * 600 + 300);
        assertThat(look(bound, List.of(BIG), BUSY).late()).isEmpty();
        PromiseBook.Look late = look(bound.plusSeconds(1), List.of(BIG), BUSY);
        assertThat(late.late()).singleElement().satisfies(one -> {
            assertThat(one.bound()).isEqualTo(LIMIT.plusSeconds(1500));
            assertThat(one.waited()).isEqualTo(LIMIT.plusSeconds(1501));
        });
        assertThat(late.oldestToBound()).isGreaterThan(1);
    }

    @Test
    void the_earliest_promise_stands_whatever_is_promised_later() {
        look(NOW, List.of(BIG), BUSY);
        AgentFacts worse = holding(7, 4, new Work(2, NOW.plus(Duration.ofHours(9)), false));
        look(NOW.plusSeconds(60), List.of(BIG), worse);
        assertThat(look(NOW.plusSeconds(1501), List.of(BIG), worse).late()).hasSize(1);
    }

    @Test
    void when_everybody_goes_home_the_promise_starts_anew_in_the_morning() {
        look(NOW, List.of(BIG), BUSY);
        AgentFacts home = new AgentFacts(7, "Agent 7", false, 4, 0, 0, Map.of("payments", 8), Set.of());
        Instant night = NOW.plus(Duration.ofHours(8));
        assertThat(look(night, List.of(BIG), home).late()).isEmpty();
        assertThat(look(night.plusSeconds(60), List.of(BIG), holding(7, 4)).late())
                .isEmpty();
        assertThat(look(night.plusSeconds(361), List.of(BIG), holding(7, 4)).late())
                .hasSize(1);
    }

    @Test
    void what_nobody_in_the_company_could_ever_take_is_late_as_soon_as_its_limit_has_passed() {
        AgentFacts home = new AgentFacts(7, "Agent 7", false, 3, 0, 0, Map.of("payments", 8), Set.of());
        assertThat(look(NOW.plusSeconds(1), List.of(BIG), home).late())
                .singleElement()
                .satisfies(one -> assertThat(one.bound()).isEqualTo(LIMIT));
    }

    private PromiseBook.Look look(Instant now, List<TicketFacts> tickets, AgentFacts... agents) {
        List<Waiting> waiting =
                tickets.stream().map(ticket -> new Waiting(ticket, 1)).toList();
        return book.look(new Situation(waiting, List.of(agents), AttentionPrices.none(now, ""), now, 1));
    }
}
