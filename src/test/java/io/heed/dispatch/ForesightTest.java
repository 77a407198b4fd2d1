package io.heed.dispatch;

import static io.heed.dispatch.Tickets.NOW;
import static io.heed.dispatch.Tickets.SHIPPED;
import static io.heed.dispatch.Tickets.agent;
import static io.heed.dispatch.Tickets.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One agent with one point: what comes first is begun at once, the next when the first is expected to be done. */
class ForesightTest {
    private final List<AgentFacts> alone = List.of(agent(7, 1, 0));

    @Test
    void each_begins_when_the_one_before_is_expected_to_be_done() {
        TicketFacts first = ticket(1, 0.9);
        TicketFacts second = ticket(2, 0.5);
        Map<Long, Foresight.Start> starts = Foresight.of(List.of(first, second), alone, NOW);
        assertThat(starts.get(1L).minutes()).isZero();
        assertThat(starts.get(2L).minutes()).isEqualTo(Worth.minutes(first));
        assertThat(starts.get(2L).agent().id()).isEqualTo(7);
    }

    @Test
    void who_has_no_room_for_it_at_all_or_lacks_the_skill_begins_nothing() {
        TicketFacts foreign = ticket(1, 0.9, Duration.ZERO, "standard", List.of("origami"));
        assertThat(Foresight.of(List.of(foreign), alone, NOW)).isEmpty();
        assertThat(Foresight.late(List.of(foreign), Map.of(), NOW)).isEqualTo(1);
    }

    @Test
    void a_preview_says_who_moves_and_how_many_promises_it_would_cost() {
        TicketFacts loud = ticket(1, 0.9);
        TicketFacts nearlyLate = ticket(2, 0.1, Duration.ofMinutes(58), "standard", List.of());
        WeightSet words = new WeightSet(100, 0, 0, 0, 0, 0);
        WeightSet promise = new WeightSet(0, 0, 100, 0, 0, 0);
        Preview.Effect effect = Preview.of(List.of(loud, nearlyLate), alone, words, promise, NOW);
        assertThat(effect.moving()).isEqualTo(2);
        assertThat(effect.lateNow()).isEqualTo(1);
        assertThat(effect.lateThen()).isZero();
        assertThat(effect.moves().get(0).ticket()).isEqualTo(2);
        assertThat(effect.moves().get(0).agentThen().agentId()).isEqualTo(7);
        assertThat(Preview.of(List.of(loud, nearlyLate), alone, words, words, NOW)
                        .moves())
                .isEmpty();
    }

    @Test
    void a_tier_and_a_queue_count_as_much_as_their_own_weights_say() {
        TicketFacts vip = ticket(1, 0.5, Duration.ZERO, "vip", List.of());
        WeightSet flat = SHIPPED.with(new ClassWeights(Map.of("vip", 0), Map.of()));
        assertThat(Weighing.factors(vip, SHIPPED, NOW).customer()).isEqualTo(1);
        assertThat(Weighing.factors(vip, flat, NOW).customer()).isZero();
        WeightSet hot = SHIPPED.with(new ClassWeights(Map.of(), Map.of(vip.queue(), 80)));
        assertThat(Weighing.factors(vip, hot, NOW).topic()).isEqualTo(0.8);
    }
}
