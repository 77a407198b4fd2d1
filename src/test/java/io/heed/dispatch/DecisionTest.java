package io.heed.dispatch;

import static io.heed.dispatch.Tickets.NOW;
import static io.heed.dispatch.Tickets.SHIPPED;
import static io.heed.dispatch.Tickets.agent;
import static io.heed.dispatch.Tickets.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.heed.planning.Planner;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DecisionTest {
    private final Matching matching = new Matching(new Planner(), Duration.ofSeconds(5));

    @Test
    void a_row_from_before_terms_and_hindsight_still_loads() throws Exception {
        String old = """
                {"policy": "joint", "weight": 41.5, "points": {"words": 30.5, "waiting": 11}, "attention": 1.5,
                 "fit": 0.9, "value": 37.3, "budget": 4, "used": 1, "price": 2.5,
                 "runnerUp": {"agentId": 3, "name": "Sam", "value": 20}, "margin": 17.3, "binding": "attention",
                 "waiting": 12, "modelVersion": "prior-en-1", "weightsVersion": 7}
                """;
        Decision decision = new ObjectMapper().readValue(old, Decision.class);
        assertThat(decision.runnerUp().name()).isEqualTo("Sam");
        assertThat(decision.points()).containsEntry(Factor.words, 30.5);
        assertThat(decision.terms()).isNull();
        assertThat(decision.hindsight()).isNull();
    }

    @Test
    void what_is_written_loads_again() throws Exception {
        Decision decision = first(List.of(ticket(5, 0.9)), List.of(agent(7, 4, 0)));
        ObjectMapper json = new ObjectMapper();
        assertThat(json.readValue(json.writeValueAsString(decision), Decision.class))
                .isEqualTo(decision);
    }

    @Test
    void it_keeps_the_terms_and_the_prices_of_that_moment() {
        TicketFacts waited = ticket(5, 0.9, Duration.ofMinutes(12), "vip", List.of("payments"));
        Decision decision = first(List.of(waited), List.of(agent(7, 4, 0)));
        assertThat(decision.terms().required()).containsExactly("payments");
        assertThat(decision.terms().waitedSeconds()).isEqualTo(720);
        assertThat(decision.terms().pace()).isEqualTo(1);
        assertThat(decision.attentionPrice().source()).isEqualTo("gcmu");
        assertThat(decision.attentionPrice().minutesSaved()).isEqualTo(1);
    }

    @Test
    void when_the_better_agent_is_full_their_attention_binds() {
        AgentFacts expert = new AgentFacts(1, "Ines", true, 4, 4, 0, Map.of("payments", 10), Set.of());
        AgentFacts beginner = new AgentFacts(2, "Sam", true, 4, 0, 0, Map.of("payments", 2), Set.of());
        Decision decision = first(List.of(ticket(5, 0.9)), List.of(expert, beginner));
        assertThat(decision.binding()).isEqualTo("attention");
        assertThat(decision.bindingOf()).isEqualTo(new Decision.Who(1, "Ines"));
    }

    @Test
    void when_only_one_of_those_with_room_knows_it_the_skills_bind() {
        AgentFacts other = new AgentFacts(1, "Ines", true, 4, 0, 0, Map.of("billing", 10), Set.of());
        Decision decision = first(List.of(ticket(5, 0.9)), List.of(other, agent(7, 4, 0)));
        assertThat(decision.binding()).isEqualTo("skills");
        assertThat(decision.runnerUp()).isNull();
    }

    @Test
    void when_the_better_agent_has_enough_of_the_channel_its_cap_binds() {
        Holding fullOfChats = new Holding(2, Map.of("chat", 2), Map.of("chat", 2), NOW, null);
        AgentFacts expert =
                new AgentFacts(1, "Ines", true, 3, 2.5, 0, Map.of("payments", 10), Set.of(), fullOfChats, Map.of());
        AgentFacts beginner = new AgentFacts(2, "Sam", true, 4, 0, 0, Map.of("payments", 2), Set.of());
        Decision decision = first(List.of(ticket(5, 0.9)), List.of(expert, beginner));
        assertThat(decision.binding()).isEqualTo("channelCap");
        assertThat(decision.bindingOf().name()).isEqualTo("Ines");
    }

    private Decision first(List<TicketFacts> waiting, List<AgentFacts> agents) {
        Situation situation = Situation.of(waiting, agents, SHIPPED, AttentionPrices.none(NOW, ""), NOW, 1);
        Matching.Round round = matching.round(situation);
        return new Explaining(situation, round).decision(round.given().get(0), SHIPPED, 1);
    }
}
