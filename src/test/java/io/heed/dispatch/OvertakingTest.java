package io.heed.dispatch;

import static io.heed.dispatch.Tickets.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OvertakingTest {
    @Test
    void nobody_who_arrives_after_the_window_ever_outweighs_a_ticket() {
        Random random = new Random(5);
        for (int k = 0; k < 2000; k++) {
            WeightSet weights = new WeightSet(random.nextInt(101), 1 + random.nextInt(100), 50, 10, 10, 10);
            Factors mine = factors(random, 0);
            double window = Overtaking.window(mine, weights).orElseThrow().toMillis() / 60_000.0;
            double waited = 600 * random.nextDouble();
            double later = window + 1 + 60 * random.nextDouble();
            double theirs = factors(random, Math.max(0, waited - later) / 60).weight(weights);
            double own = new Factors(
                            mine.words(), waited / 60, mine.promise(), mine.customer(), mine.topic(), mine.again())
                    .weight(weights);
            if (waited > later) assertThat(theirs).isLessThan(own);
        }
    }

    @Test
    void the_heaviest_newcomer_overtakes_within_the_window() {
        Factors nothing = new Factors(0, 0, 0, 0, 0, 0);
        Duration window = Overtaking.window(nothing, SHIPPED).orElseThrow();
        double waited = window.toMinutes() - 1;
        double own = new Factors(0, waited / 60, 0, 0, 0, 0).weight(SHIPPED);
        assertThat(window).isEqualTo(Duration.ofMinutes(340));
        assertThat(new Factors(1, 0, 1, 1, 1, 1).weight(SHIPPED)).isGreaterThan(own);
    }

    @Test
    void where_waiting_counts_for_nothing_anybody_may_overtake_for_ever() {
        WeightSet blind = new WeightSet(35, 0, 20, 8, 12, 10);
        assertThat(Overtaking.window(new Factors(0, 0, 0, 0, 0, 0), blind)).isEmpty();
    }

    private static Factors factors(Random random, double waiting) {
        return new Factors(
                random.nextDouble(),
                waiting,
                random.nextDouble(),
                random.nextDouble(),
                random.nextDouble(),
                random.nextDouble());
    }
}
