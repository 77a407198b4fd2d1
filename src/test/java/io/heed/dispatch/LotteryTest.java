package io.heed.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LotteryTest {
    private static final double[] ONES = {1, 1, 1};

    @Test
    void attention_is_shared_in_proportion_to_weight_and_what_nobody_can_use_goes_to_the_others() {
        assertThat(Lottery.chances(Lottery.Form.FAIR, new double[] {2, 1, 1}, ONES, 1))
                .containsExactly(0.5, 0.25, 0.25);
        assertThat(Lottery.chances(Lottery.Form.FAIR, new double[] {2, 1, 1}, new double[] {2, 1, 0.5}, 2))
                .containsExactly(0.5, 0.5, 1.0);
        assertThat(Lottery.chances(Lottery.Form.FAIR, new double[] {8, 1, 1}, ONES, 2))
                .containsExactly(1.0, 0.5, 0.5);
        assertThat(Lottery.chances(Lottery.Form.FAIR, new double[] {8, 1, 0}, ONES, 9))
                .containsExactly(1.0, 1.0, 0.0);
    }

    @Test
    void the_founding_form_rises_with_the_attention_a_ticket_takes() {
        assertThat(Lottery.chances(Lottery.Form.PLAIN, new double[] {1, 1, 2}, new double[] {1, 2, 1}, 4))
                .containsExactly(1 / 16.0, 2 / 16.0, 2 / 16.0);
    }

    @Test
    void chances_are_chances_and_never_ask_for_more_than_the_budget() {
        Random random = new Random(3);
        for (int k = 0; k < 2000; k++) {
            double[] weight = random.doubles(1 + random.nextInt(9), 0, 5).toArray();
            double[] attention = random.doubles(weight.length, 0.5, 4).toArray();
            double budget = 0.5 + 8 * random.nextDouble();
            for (Lottery.Form form : Lottery.Form.values()) {
                double[] chances = Lottery.chances(form, weight, attention, budget);
                double asked = 0;
                for (int i = 0; i < chances.length; i++) {
                    assertThat(chances[i]).isBetween(0.0, attention[i] > budget ? 0.0 : 1.0);
                    asked += chances[i] * attention[i];
                }
                assertThat(asked).isLessThanOrEqualTo(budget + 1e-9);
            }
        }
    }

    @Test
    void everybody_is_drawn_as_often_as_their_chance_says() {
        double[] weight = {5, 3, 2, 2, 1, 1};
        double[] attention = {1, 2, 1, 3, 1, 0.5};
        for (Lottery.Form form : Lottery.Form.values()) {
            double[] chances = Lottery.withinBudget(form, weight, attention, 6);
            int[] often = new int[weight.length];
            int draws = 20_000;
            SplittableRandom random = new SplittableRandom(11);
            for (int k = 0; k < draws; k++) {
                boolean[] drawn = Lottery.drawn(chances, attention, random);
                double taken = 0;
                for (int i = 0; i < drawn.length; i++) {
                    if (!drawn[i]) continue;
                    often[i]++;
                    taken += attention[i];
                }
                assertThat(taken).isLessThanOrEqualTo(6 + 1e-9);
            }
            for (int i = 0; i < often.length; i++) {
                double expected = draws * chances[i];
                double spread = Math.sqrt(expected * (1 - chances[i]));
                assertThat((double) often[i]).isCloseTo(expected, within(4 * spread + 1e-6));
            }
        }
    }

    @Test
    void tickets_of_one_size_fill_the_budget_exactly() {
        double[] attention = {2, 2, 2, 2};
        double[] chances = Lottery.withinBudget(Lottery.Form.FAIR, new double[] {4, 3, 2, 1}, attention, 5);
        SplittableRandom random = new SplittableRandom(7);
        for (int k = 0; k < 100; k++) {
            int drawn = 0;
            for (boolean one : Lottery.drawn(chances, attention, random)) drawn += one ? 1 : 0;
            assertThat(drawn).isEqualTo(2);
        }
    }
}
