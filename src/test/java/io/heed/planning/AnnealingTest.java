package io.heed.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AnnealingTest {
    @Test
    void a_tight_plan_becomes_better_and_stays_within_budgets() {
        Market market = new Market(ClassicFamilies.of('E', 100, 10, 2).build());
        Effort effort = new Effort(Duration.ofMinutes(1), spent -> 0);
        PriceDescent descent = new PriceDescent(market, new double[market.m], effort);
        descent.run(100, 0);
        Allocation start = Greedy.byPriceRegret(market, descent.best);
        Shortlist shortlist = new Shortlist(market, descent.best);

        int[] edges = new Annealing(start, shortlist, descent.best, effort, 1).run(3_000_000);
        assertThat(new Annealing(start, shortlist, descent.best, effort, 1).run(3_000_000))
                .isEqualTo(edges);

        Allocation better = Allocation.of(market, edges);
        assertThat(better.placed).isEqualTo(market.n);
        assertThat(better.profit).isGreaterThan(start.profit);
        for (int j = 0; j < market.m; j++) {
            assertThat(better.room(j)).isNotNegative();
        }
    }
}
