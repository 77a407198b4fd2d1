package io.heed.dispatch;

import static io.heed.dispatch.Tickets.NOW;
import static io.heed.dispatch.Tickets.aged;
import static io.heed.dispatch.Tickets.holding;
import static io.heed.dispatch.Tickets.large;
import static io.heed.dispatch.Tickets.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import io.heed.planning.Planner;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgedLaneTest {
    private static final Duration LONG = Duration.ofHours(5);

    @Test
    void who_has_waited_past_the_limit_comes_before_anybody_heavier_and_the_oldest_first() {
        List<Waiting> waiting = List.of(
                new Waiting(ticket(1, 1), 1000),
                new Waiting(aged(2, LONG, 1), 1),
                new Waiting(aged(3, LONG.plusHours(1), 1), 1));
        assertThat(given(waiting, holding(7, 4)).get(0)).isEqualTo(3);
        assertThat(given(waiting, holding(7, 4))).containsExactly(3L, 2L, 1L);
        assertThat(given(waiting, holding(7, 1))).containsExactly(3L);
    }

    @Test
    void nobody_lighter_gets_the_room_that_frees_up_for_an_aged_ticket() {
        List<Waiting> waiting = List.of(new Waiting(aged(1, LONG, 3), 1), new Waiting(large(2, 1), 1000));
        AgentFacts agent = holding(7, 4, new Work(2, NOW.plusSeconds(60), false));
        assertThat(given(waiting, agent)).isEmpty();
        assertThat(given(waiting.subList(1, 2), agent)).containsExactly(2L);
    }

    @Test
    void one_agent_of_a_pool_is_kept_free_and_it_is_who_has_put_down_ordinary_work_first() {
        List<Waiting> waiting = List.of(
                new Waiting(aged(1, LONG, 4), 1),
                new Waiting(aged(2, LONG, 4), 1),
                new Waiting(large(3, 1), 1),
                new Waiting(large(4, 1), 1),
                new Waiting(large(5, 1), 1));
        AgentFacts late = holding(7, 4, new Work(2, NOW.plusSeconds(600), false));
        AgentFacts soon = holding(8, 4, new Work(3, NOW.plusSeconds(60), false));
        AgentFacts later = holding(9, 4, new Work(3, NOW.plusSeconds(900), false));
        Matching.Round round = round(waiting, late, soon, later);
        assertThat(round.given()).hasSize(3).extracting(one -> one.agent().id()).doesNotContain(8L);
    }

    @Test
    void who_was_kept_free_stays_so_for_the_next_one_although_the_first_keeps_them_busy() {
        List<Waiting> waiting = List.of(new Waiting(aged(1, LONG, 4), 1), new Waiting(large(2, 1), 1000));
        AgentFacts busy = holding(8, 4, new Work(2, NOW.plusSeconds(300), false));
        AgentFacts kept = holding(7, 4, new Work(3, NOW.plusSeconds(600), true));
        assertThat(round(waiting, busy, kept).given())
                .extracting(one -> one.agent().id())
                .containsExactly(8L);
        Matching.Round round = round(List.of(new Waiting(aged(1, LONG, 4), 1)), holding(7, 4), busy);
        assertThat(round.given()).extracting(Matching.Given::rule).containsExactly(AgedLane.KEPT);
    }

    @Test
    void an_aged_ticket_that_nobody_could_ever_take_keeps_nobody_from_working() {
        List<Waiting> waiting = List.of(new Waiting(aged(1, LONG, 9), 1), new Waiting(large(2, 1), 1));
        assertThat(given(waiting, holding(7, 4))).containsExactly(2L);
    }

    @Test
    void an_aged_ticket_that_takes_a_whole_budget_gets_somebody_to_itself() {
        Waiting big = new Waiting(aged(1, LONG, 0.5).under(Terms.wholeBudget()), 1);
        Work ordinary = new Work(1, NOW.plusSeconds(60), false);
        List<Waiting> waiting = List.of(big, new Waiting(large(2, 1), 1000));
        assertThat(given(waiting, holding(7, 4, ordinary))).isEmpty();
        assertThat(given(List.of(big), holding(7, 4))).containsExactly(1L);
        assertThat(WaitBound.promises(situation(List.of(big, big), holding(7, 4, ordinary)), 9))
                .extracting(WaitBound.Promise::within)
                .containsExactly(Duration.ofMinutes(1), Duration.ofMinutes(7));
    }

    @Test
    void before_the_limit_nothing_is_different() {
        List<Waiting> waiting =
                List.of(new Waiting(aged(1, Duration.ofHours(3), 1), 1), new Waiting(ticket(2, 1), 1000));
        assertThat(round(waiting, holding(7, 1)).given())
                .extracting(one -> one.ticket().id() + one.rule())
                .containsExactly("2heed");
    }

    @Test
    void what_waits_for_the_agent_kept_free_is_who_comes_next_to_them() {
        List<Waiting> waiting = List.of(new Waiting(aged(1, LONG, 4), 1), new Waiting(large(2, 1), 1000));
        AgentFacts agent = holding(7, 4, new Work(2, NOW.plusSeconds(60), false));
        Matching.Played played = new Matching(new Planner(), Duration.ofSeconds(5)).played(situation(waiting, agent));
        assertThat(played.outlook().next()).contains(new Matching.Next(1, 7));
    }

    private static List<Long> given(List<Waiting> waiting, AgentFacts... agents) {
        return round(waiting, agents).given().stream()
                .map(one -> one.ticket().id())
                .toList();
    }

    private static Matching.Round round(List<Waiting> waiting, AgentFacts... agents) {
        return new Matching(new Planner(), Duration.ofSeconds(5)).round(situation(waiting, agents));
    }

    private static Situation situation(List<Waiting> waiting, AgentFacts... agents) {
        return new Situation(waiting, List.of(agents), AttentionPrices.none(NOW, ""), NOW, 1);
    }
}
