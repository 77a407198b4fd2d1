package io.heed.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ResplitTest {
    @Test
    void two_full_agents_trade_one_big_ticket_for_two_small_ones() {
        PlanProblemBuilder builder = new PlanProblemBuilder(4.0, 4.0).objective(Objective.MINIMISE_COST);
        builder.ticket();
        builder.mayGoTo(0, 9, 4).mayGoTo(1, 1, 4);
        builder.ticket();
        builder.mayGoTo(0, 1, 2).mayGoTo(1, 5, 2);
        builder.ticket();
        builder.mayGoTo(0, 1, 2).mayGoTo(1, 5, 2);
        Market market = new Market(builder.build());
        Allocation wrong = new Allocation(market);
        wrong.put(0, market.edge(0, 0));
        wrong.put(1, market.edge(1, 1));
        wrong.put(2, market.edge(2, 1));

        assertThat(new Resplit(wrong, new Effort(Duration.ofSeconds(1), spent -> System.nanoTime())).between(0, 1))
                .isTrue();
        assertThat(market.objective(wrong.profit)).isEqualTo(3);
        assertThat(wrong.agentOf(0)).isEqualTo(1);
    }
}
