package io.heed.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.heed.dispatch.RoutingRule;
import io.heed.dispatch.Work;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SimAgentTest {
    private final SimAgent agent = new SimAgent(0, new Rostered("ana", 6, Map.of(), List.of(Duty.ALWAYS)));

    @Test
    void a_round_is_told_what_an_agent_has_in_hand_and_when_that_is_expected_to_be_done() {
        SimTicket ticket = taken(2, 60);
        assertThat(agent.facts(60).work()).containsExactly(new Work(2, SimClock.instant(60 + 600), false));
        agent.finishes(ticket, 100);
        assertThat(agent.facts(100).work()).isEmpty();
    }

    @Test
    void what_went_to_the_agent_kept_free_for_aged_tickets_stays_known_as_such() {
        taken(3, 60).keptFree = true;
        assertThat(agent.facts(60).work()).extracting(Work::kept).containsExactly(true);
    }

    /** Ten minutes are expected of it; it takes less. */
    private SimTicket taken(double attention, double at) {
        Arrival arrival = new Arrival(0, "mail", 1, Double.POSITIVE_INFINITY, 40, attention, List.of(), 600, 0);
        Scenario scenario = new Scenario(List.of(agent.rostered), List.of(arrival), Map.of("mail", 10.0), 1);
        Kind kind = new Backlog(RoutingRule.HEED, List.of(agent)).kindOf(arrival);
        SimTicket ticket = new SimTicket(0, arrival, new Terms(scenario, RoutingRule.HEED).waiting(0, arrival), kind);
        ticket.until = at;
        agent.comes(0);
        agent.takes(ticket, at);
        return ticket;
    }
}
