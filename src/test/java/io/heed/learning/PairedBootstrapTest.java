package io.heed.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PairedBootstrapTest {
    private final Random random = new Random(2);

    /** For a mean the interval is known: 1.96 standard errors to each side. */
    @Test
    void the_interval_of_a_mean_is_the_normal_one() {
        double[] gains = random.doubles(400, -1, 1).toArray();
        Interval interval = PairedBootstrap.mean(gains);
        double error = 1.96 * Math.sqrt(1.0 / 3 / 400);
        assertThat(interval.low()).isCloseTo(interval.measured() - error, within(0.01));
        assertThat(interval.high()).isCloseTo(interval.measured() + error, within(0.01));
    }

    @Test
    void the_same_ranking_gains_nothing_whatever_is_drawn() {
        List<double[]> pairs = pairs(0.5);
        List<double[]> squeezed = pairs.stream()
                .map(pair -> new double[] {pair[0] * pair[0], pair[1]})
                .toList();
        assertThat(PairedBootstrap.auc(pairs, squeezed)).isEqualTo(new Interval(0, 0, 0));
    }

    @Test
    void a_better_ranking_gains_for_certain() {
        Interval interval = PairedBootstrap.auc(pairs(0), pairs(1));
        assertThat(interval.measured()).isCloseTo(0.5, within(0.12));
        assertThat(interval.low()).isPositive();
        assertThat(interval.isNoWorseThan(0)).isTrue();
    }

    @Test
    void without_examples_there_is_no_interval() {
        assertThat(PairedBootstrap.mean(new double[0])).isNull();
        assertThat(PairedBootstrap.auc(List.of(), List.of())).isNull();
    }

    /** @param share how much of the answer is the truth, the rest being chance */
    private List<double[]> pairs(double share) {
        return IntStream.range(0, 200)
                .mapToObj(i -> new double[] {share * (i % 2) + (1 - share) * random.nextDouble(), i % 2})
                .toList();
    }
}
