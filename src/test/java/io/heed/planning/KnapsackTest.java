package io.heed.planning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KnapsackTest {
    private final Knapsack knapsack = new Knapsack();
    private final double[] worth = {60, 100, 120};
    private final double[] weight = {10, 20, 30};

    @Test
    void exact_takes_whole_items() {
        assertThat(knapsack.exact(worth, weight, 3, 50)).isEqualTo(220);
    }

    @Test
    void fractional_takes_the_last_one_in_part() {
        assertThat(knapsack.fractional(worth, weight, 3, 50)).isEqualTo(240);
    }

    @Test
    void the_table_remembers_what_it_took() {
        KnapsackTable table = new KnapsackTable();
        boolean[] chosen = new boolean[3];
        assertThat(table.solve(worth, weight, 3, 50)).isEqualTo(220);
        table.choose(weight, 3, 50, chosen);
        assertThat(chosen).containsExactly(false, true, true);
    }

    @Test
    void ten_thousand_items_shrink_to_those_that_could_be_held() {
        BestItems items = BestItems.with(true, 6);
        for (int k = 0; k < 10_000; k++) {
            items.add(k % 997, 1 + k % 3);
        }
        items.gather();
        assertThat(items.count).isEqualTo(6 + 3 + 2);
        assertThat(items.worth).contains(996, 996, 996);
    }
}
