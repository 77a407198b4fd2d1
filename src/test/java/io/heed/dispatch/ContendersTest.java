package io.heed.dispatch;

import static io.heed.dispatch.Tickets.NOW;
import static io.heed.dispatch.Tickets.SHIPPED;
import static io.heed.dispatch.Tickets.agent;
import static io.heed.dispatch.Tickets.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import io.heed.planning.Planner;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ContendersTest {
    private final Matching matching = new Matching(new Planner(), Duration.ofSeconds(5));

    @Test
    void of_a_long_backlog_the_same_tickets_are_given_as_if_all_had_been_planned() {
        for (int seed = 1; seed <= 8; seed++) {
            Situation all = backlog(new Random(seed), 600, 1 + seed % 4);
            Situation contended = contended(all);
            assertThat(contended.waiting().size()).isLessThan(200);
            double whole = matching.round(all).plan().objective();
            assertThat(matching.round(contended).plan().objective()).isGreaterThan(0.99 * whole);
        }
    }

    @Test
    void with_one_place_free_the_heaviest_and_the_oldest_contend() {
        List<TicketFacts> waiting = new ArrayList<>();
        for (int i = 1; i <= 50; i++)
            waiting.add(ticket(
                    i, i == 30 ? 0.9 : 0.1, Duration.ofMinutes(i == 40 ? 45 : 1), "standard", List.of("payments")));
        Situation contended = contended(situation(waiting, List.of(agent(7, 1, 0))));
        assertThat(contended.waiting()).hasSizeLessThanOrEqualTo(4);
        assertThat(contended.waiting()).extracting(one -> one.ticket().id()).contains(30L, 40L);
        assertThat(contended.agents()).hasSize(1);
    }

    @Test
    void of_what_nobody_with_room_knows_only_the_oldest_contends_and_what_somebody_declined_does() {
        TicketFacts billing = ticket(1, 0.9, Duration.ZERO, "standard", List.of("billing"));
        TicketFacts older = ticket(6, 0.9, Duration.ofMinutes(5), "standard", List.of("billing"));
        AgentFacts agent = new AgentFacts(7, "Ines", true, 1, 0, 0, Map.of("payments", 8), Set.of(5L));
        List<TicketFacts> waiting =
                List.of(billing, ticket(2, 0.9), ticket(3, 0.8), ticket(4, 0.7), ticket(5, 0.1), older);
        assertThat(contended(situation(waiting, List.of(agent))).waiting())
                .extracting(one -> one.ticket().id())
                .containsExactly(2L, 3L, 5L, 6L);
    }

    @Test
    void where_there_is_room_for_all_all_contend() {
        Situation all = situation(List.of(ticket(1, 0.5), ticket(2, 0.5)), List.of(agent(7, 4, 0)));
        assertThat(contended(all)).isEqualTo(all);
    }

    private static Situation contended(Situation all) {
        Line line = Line.of(all.waiting().stream().map(Waiting::ticket).toList(), NOW);
        return situation(Contenders.of(line, all.agents(), SHIPPED), all.agents());
    }

    private static Situation backlog(Random random, int tickets, int places) {
        List<TicketFacts> waiting = new ArrayList<>();
        for (int i = 1; i <= tickets; i++)
            waiting.add(ticket(
                    i,
                    random.nextDouble(),
                    Duration.ofMinutes(random.nextInt(90)),
                    random.nextInt(5) == 0 ? "vip" : "standard",
                    List.of(random.nextBoolean() ? "payments" : "billing")));
        List<AgentFacts> agents = new ArrayList<>();
        for (int j = 1; j <= 12; j++)
            agents.add(new AgentFacts(
                    j,
                    "Agent " + j,
                    true,
                    4,
                    j <= places ? 2 : 4,
                    0,
                    Map.of("payments", 1 + random.nextInt(10), "billing", random.nextInt(11)),
                    Set.of()));
        return situation(waiting, agents);
    }

    private static Situation situation(List<TicketFacts> waiting, List<AgentFacts> agents) {
        return Situation.of(waiting, agents, SHIPPED, AttentionPrices.none(NOW, ""), NOW, 1);
    }
}
