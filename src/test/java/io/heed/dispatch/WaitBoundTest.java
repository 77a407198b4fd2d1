package io.heed.dispatch;

import static io.heed.dispatch.Tickets.NOW;
import static io.heed.dispatch.Tickets.aged;
import static io.heed.dispatch.Tickets.holding;
import static io.heed.dispatch.Tickets.large;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WaitBoundTest {
    private static final Duration LONG = Duration.ofHours(5);

    @Test
    void the_first_waits_for_the_agent_kept_free_to_put_down_ordinary_work() {
        AgentFacts agent =
                holding(7, 4, new Work(1, NOW.plusSeconds(60), false), new Work(1, NOW.plusSeconds(90), false));
        assertThat(promises(List.of(aged(1, LONG, 3)), agent)).containsExactly(Duration.ofSeconds(90));
    }

    @Test
    void those_ahead_drain_at_least_as_fast_as_they_must_when_none_of_them_fits() {
        // three tickets of 1 point and 6 minutes each; with a* = 2 a budget of 4 always works on 3 of its points
        List<TicketFacts> lane = List.of(
                aged(1, LONG.plusMinutes(3), 1),
                aged(2, LONG.plusMinutes(2), 1),
                aged(3, LONG.plusMinutes(1), 1),
                aged(4, LONG, 2));
        assertThat(promises(lane, holding(7, 4)))
                .containsExactly(Duration.ZERO, Duration.ofSeconds(90), Duration.ofMinutes(3), Duration.ofMinutes(6));
    }

    @Test
    void aged_work_in_service_with_the_agent_kept_free_counts_as_ahead() {
        AgentFacts agent = holding(7, 2, new Work(2, NOW.plusSeconds(240), true));
        assertThat(promises(List.of(aged(1, LONG, 2)), agent)).containsExactly(Duration.ofMinutes(4));
    }

    @Test
    void nothing_is_promised_where_nobody_can_take_it_or_nobody_knows_when_work_ends() {
        AgentFacts overdue = holding(7, 4, new Work(2, NOW.minusSeconds(1), false));
        AgentFacts unknown = new AgentFacts(7, "Agent 7", true, 4, 3, 0, Map.of("payments", 8), Set.of());
        for (AgentFacts agent : List.of(overdue, unknown, holding(7, 2)))
            assertThat(promises(List.of(aged(1, LONG, 3)), agent)).containsOnlyNulls();
    }

    @Test
    void only_aged_tickets_are_promised_anything() {
        assertThat(promises(List.of(large(1, 1), aged(2, Duration.ofHours(3), 1)), holding(7, 4)))
                .isEmpty();
    }

    @Test
    void tickets_of_a_whole_budget_follow_one_another_however_many_agents_the_pool_has() {
        List<TicketFacts> lane =
                List.of(aged(1, LONG.plusMinutes(5), 4), aged(2, LONG.plusMinutes(4), 4), aged(3, LONG, 4));
        Work ordinary = new Work(1, NOW.plus(Duration.ofHours(1)), false);
        AgentFacts[] pool = {
            holding(1, 4, new Work(1, NOW.plusSeconds(1), false)), holding(2, 4, ordinary), holding(3, 4, ordinary)
        };
        assertThat(promises(lane, pool))
                .containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(361), Duration.ofSeconds(721));
    }

    @Test
    void without_a_common_step_work_is_counted_one_after_the_other() {
        List<TicketFacts> lane = List.of(aged(1, LONG.plusMinutes(1), 1 / 3.0), aged(2, LONG, 4));
        assertThat(promises(lane, holding(7, 4))).containsExactly(Duration.ZERO, Duration.ofMinutes(6));
    }

    private static List<Duration> promises(List<TicketFacts> tickets, AgentFacts... agents) {
        List<Waiting> waiting =
                tickets.stream().map(ticket -> new Waiting(ticket, 1)).toList();
        Situation situation = new Situation(waiting, List.of(agents), AttentionPrices.none(NOW, ""), NOW, 1);
        return WaitBound.promises(situation, 100).stream()
                .map(WaitBound.Promise::within)
                .toList();
    }
}
