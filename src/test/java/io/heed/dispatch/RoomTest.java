package io.heed.dispatch;

import static io.heed.dispatch.Terms.holding;
import static io.heed.dispatch.Terms.situation;
import static io.heed.dispatch.Terms.waiting;
import static io.heed.dispatch.Terms.wholeBudget;
import static org.assertj.core.api.Assertions.assertThat;

import io.heed.planning.Planner;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RoomTest {
    private final Matching matching = new Matching(new Planner(), Duration.ofMillis(50));

    @Test
    void a_round_gives_no_more_tickets_of_a_channel_than_the_agent_may_hold() {
        Holding one = new Holding(1, Map.of("chat", 1), Map.of("chat", 2), null, null);
        AgentFacts capped = holding(1, 6, 1, one, 1);
        AgentFacts free = holding(2, 2, 0, Holding.NOTHING, 1);
        List<Matching.Given> given =
                matching.round(situation(List.of(capped, free), chats(5))).given();
        assertThat(given).filteredOn(each -> each.agent() == capped).hasSize(1);
        assertThat(given).filteredOn(each -> each.agent() == free).hasSize(2);
    }

    @Test
    void who_is_at_the_cap_of_a_channel_gets_none_of_it_and_the_ticket_says_so() {
        Holding full = new Holding(1, Map.of("chat", 1), Map.of("chat", 1), null, null);
        AgentFacts capped = holding(1, 6, 1, full, 1);
        assertThat(matching.round(situation(List.of(capped), chats(1))).given()).isEmpty();
        assertThat(WaitReason.of(chats(1)[0], List.of(capped))).isEqualTo(WaitReason.channelFull);
    }

    @Test
    void a_ticket_that_takes_a_whole_budget_goes_only_to_an_agent_with_nothing_in_hand() {
        TicketFacts whole = waiting(1, wholeBudget(), Duration.ofMinutes(5));
        AgentFacts busy = holding(1, 6, 1, Holding.NOTHING, 1);
        assertThat(matching.round(situation(List.of(busy), whole)).given()).isEmpty();
        assertThat(WaitReason.of(whole, List.of(busy))).isEqualTo(WaitReason.nobodyFree);
        AgentFacts idle = holding(2, 3, 0, Holding.NOTHING, 1);
        List<Matching.Given> given =
                matching.round(situation(List.of(busy, idle), whole)).given();
        assertThat(given).hasSize(1);
        assertThat(given.get(0).agent()).isEqualTo(idle);
        assertThat(given.get(0).attention()).isEqualTo(3);
    }

    @Test
    void a_whole_budget_leaves_no_room_for_anything_else_in_the_same_round() {
        TicketFacts whole = waiting(1, wholeBudget(), Duration.ofHours(3));
        AgentFacts idle = holding(2, 3, 0, Holding.NOTHING, 1);
        TicketFacts other = waiting(2, QueueTerms.USUAL, Duration.ZERO);
        double taken = matching.round(situation(List.of(idle), whole, other)).given().stream()
                .mapToDouble(Matching.Given::attention)
                .sum();
        assertThat(taken).isPositive().isLessThanOrEqualTo(3);
    }

    @Test
    void somebody_coming_online_gets_a_quarter_at_first_and_all_in_the_end() {
        AgentFacts fresh =
                holding(1, 4, 0, Holding.NOTHING, RampIn.share(Tickets.NOW, Tickets.NOW, Duration.ofMinutes(3)));
        assertThat(matching.round(situation(List.of(fresh), chats(4))).given()).hasSize(1);
        AgentFacts settled = holding(1, 4, 0, Holding.NOTHING, 1);
        assertThat(matching.round(situation(List.of(settled), chats(4))).given())
                .hasSize(4);
    }

    @Test
    void the_ramp_has_four_steps() {
        Duration whole = Duration.ofMinutes(3);
        assertThat(share(0, whole)).isEqualTo(0.25);
        assertThat(share(59, whole)).isEqualTo(0.25);
        assertThat(share(60, whole)).isEqualTo(0.5);
        assertThat(share(120, whole)).isEqualTo(0.75);
        assertThat(share(180, whole)).isEqualTo(1);
        assertThat(share(-5, whole)).isEqualTo(0.25);
        assertThat(share(0, Duration.ZERO)).isEqualTo(1);
        assertThat(RampIn.share(null, Tickets.NOW, whole)).isEqualTo(1);
    }

    private static double share(int secondsOnline, Duration whole) {
        return RampIn.share(Tickets.NOW.minusSeconds(secondsOnline), Tickets.NOW, whole);
    }

    private static TicketFacts[] chats(int count) {
        TicketFacts[] tickets = new TicketFacts[count];
        for (int i = 0; i < count; i++) tickets[i] = Tickets.ticket(i + 1L, 0.5);
        return tickets;
    }
}
