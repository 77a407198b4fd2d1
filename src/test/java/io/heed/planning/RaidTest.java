package io.heed.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RaidTest {
    private final Market market = new Market(Problems.overload(300, 12, 3, 4).build());
    private final Effort effort = new Effort(Duration.ofMinutes(1), spent -> 0);

    @Test
    void raids_never_make_a_plan_worse_and_keep_budgets() {
        PriceSearch prices = new PriceSearch(market, effort);
        prices.run(null);
        Allocation plan = Greedy.byDensity(market);
        RefillRound refills = new RefillRound(plan, new Shortlist(market, prices.price), effort);
        Raid raid = new Raid(plan, refills, prices.price, effort, 1);
        double start = plan.profit;
        int better = 0;
        for (int round = 0; round < 20; round++) {
            for (int j = 0; j < market.m; j++) {
                double before = plan.profit;
                better += raid.by(j) ? 1 : 0;
                assertThat(plan.profit).isGreaterThanOrEqualTo(before * (1 - 1e-8));
                assertThat(plan.room(j)).isNotNegative();
            }
        }
        assertThat(better).isPositive();
        assertThat(plan.profit).isGreaterThan(1.005 * start);
        assertThat(Allocation.of(market, plan.snapshot()).profit).isCloseTo(plan.profit, offset(1e-6));
    }
}
