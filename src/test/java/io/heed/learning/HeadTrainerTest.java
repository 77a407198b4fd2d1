package io.heed.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.heed.understanding.AttentionKind;
import io.heed.understanding.HeadWeights;
import io.heed.understanding.Heads;
import io.heed.understanding.TokenVectors;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HeadTrainerTest {
    private static final int D = 16;
    private static final HeadTrainer.Start START =
            new HeadTrainer.Start("test", "no-encoder", List.of("left", "right"), "none", null);

    @ParameterizedTest
    @EnumSource
    void heads_of_every_kind_find_the_one_token_that_decides(AttentionKind kind) {
        List<HeadTrainer.Epoch> epochs = new ArrayList<>();
        List<Example> validation = examples(5, 100);

        HeadWeights weights =
                new HeadTrainer(plan().attending(kind), epochs::add).train(START, examples(4, 300), validation);

        Figures figures = Figures.of(validation, Prediction.of(new Heads(weights), validation), 2);
        assertThat(figures.urgencyAuc()).isGreaterThan(0.95);
        assertThat(figures.queueAccuracy()).isGreaterThan(0.9);
        assertThat(figures.effortError()).isLessThan(4);
        assertThat(epochs.get(epochs.size() - 1).loss())
                .isLessThan(epochs.get(0).loss());
    }

    /** Up to the last bits: PyTorch sums in another order when arrays happen to lie elsewhere in memory. */
    @Test
    void the_same_seed_learns_the_same() {
        List<Example> validation = examples(5, 20);
        HeadWeights once = trainer().train(START, examples(4, 60), validation);
        HeadWeights twice = trainer().train(START, examples(4, 60), validation);
        double apart = 0;
        for (Example one : validation) apart += Math.abs(urgency(once, one) - urgency(twice, one));
        assertThat(apart / validation.size()).isLessThan(0.01);
    }

    private static double urgency(HeadWeights weights, Example example) {
        return new Heads(weights).urgency(example.sight()).probability();
    }

    @Test
    void training_goes_on_from_an_older_version() {
        List<Example> validation = examples(5, 100);
        HeadWeights older = trainer().train(START, examples(4, 300), validation);
        HeadTrainer.Start again = new HeadTrainer.Start("later", "no-encoder", List.of("left", "right"), "none", older);
        HeadWeights later = trainer().train(again, examples(6, 30), validation);
        assertThat(Figures.of(validation, Prediction.of(new Heads(later), validation), 2)
                        .urgencyAuc())
                .isGreaterThan(0.95);
    }

    @Test
    void examples_without_a_label_teach_nothing_and_harm_nothing() {
        List<Example> training = new ArrayList<>(examples(4, 300));
        training.replaceAll(e -> new Example(e.compact(), e.embedding(), e.urgency(), -1, Double.NaN, 1));
        HeadWeights weights = trainer().train(START, training, training);
        Figures figures = Figures.of(training, Prediction.of(new Heads(weights), training), 2);
        assertThat(figures.urgencyAuc()).isGreaterThan(0.95);
        assertThat(figures.queueAccuracy()).isNaN();
    }

    @Test
    void a_task_without_labels_keeps_the_older_head_and_its_queues() {
        List<Example> validation = examples(5, 20);
        HeadWeights older = trainer().train(START, examples(4, 60), validation);
        List<Example> training = new ArrayList<>(examples(6, 40));
        training.replaceAll(e -> new Example(e.compact(), e.embedding(), e.urgency(), -1, Double.NaN, 1));
        HeadTrainer.Start again = new HeadTrainer.Start("later", "no-encoder", List.of("other"), "none", older);
        HeadWeights later = trainer().train(again, training, training);
        assertThat(later.queues()).containsExactly("left", "right");
        assertThat(later.tensor("queue", "W1")).isEqualTo(older.tensor("queue", "W1"));
        assertThat(later.tensor("urgency", "W1")).isNotEqualTo(older.tensor("urgency", "W1"));
    }

    @Test
    void a_new_queue_joins_those_that_were_learned() {
        List<Example> validation = examples(5, 100);
        HeadWeights older = trainer().train(START, examples(4, 300), validation);
        List<String> three = List.of("new", "left", "right");
        List<Example> moved = new ArrayList<>(validation);
        moved.replaceAll(e -> new Example(e.compact(), e.embedding(), Double.NaN, e.queue() + 1, Double.NaN, 1));
        HeadTrainer.Start again = new HeadTrainer.Start("later", "no-encoder", three, "none", older);
        HeadWeights later = trainer().train(again, moved.subList(0, 20), moved.subList(20, 40));
        assertThat(Figures.of(moved, Prediction.of(new Heads(later), moved), 3).queueAccuracy())
                .isGreaterThan(0.9);
    }

    @Test
    void tasks_may_look_through_the_same_queries() {
        List<Example> validation = examples(5, 100);
        HeadWeights weights =
                new HeadTrainer(plan().sharingAttention(), epoch -> {}).train(START, examples(4, 300), validation);
        Figures figures = Figures.of(validation, Prediction.of(new Heads(weights), validation), 2);
        assertThat(figures.urgencyAuc()).isGreaterThan(0.95);
        assertThat(figures.queueAccuracy()).isGreaterThan(0.9);
    }

    @Test
    void training_ends_when_it_is_stopped() {
        HeadTrainer trainer = new HeadTrainer(plan(), epoch -> {}, () -> true);
        List<Example> examples = examples(4, 20);
        assertThatThrownBy(() -> trainer.train(START, examples, examples)).isInstanceOf(FittingStoppedException.class);
    }

    @Test
    void area_under_the_curve_counts_ties_half() {
        assertThat(Figures.auc(List.of(new double[] {.9, 1}, new double[] {.1, 0})))
                .isEqualTo(1);
        assertThat(Figures.auc(List.of(new double[] {.5, 1}, new double[] {.5, 0})))
                .isCloseTo(.5, within(1e-9));
    }

    private static HeadTrainer trainer() {
        return new HeadTrainer(plan(), epoch -> {});
    }

    private static TrainingPlan plan() {
        HeadShape shape = new HeadShape(AttentionKind.DOT_PRODUCT, 2, 8, 8, 8, false);
        return new TrainingPlan(
                shape, shape, shape, TaskWeights.EQUAL, false, false, 25, 25, 16, 5e-3f, 0.01f, 0.1f, 0.1f, 1);
    }

    /** Noise, and one token somewhere whose first two numbers tell urgency and queue. */
    private static List<Example> examples(long seed, int count) {
        Random random = new Random(seed);
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    int n = 3 + random.nextInt(8);
                    float[] x = new float[n * D];
                    for (int k = 0; k < x.length; k++) {
                        x[k] = (float) random.nextGaussian() * 0.5f;
                    }
                    boolean urgent = random.nextBoolean();
                    boolean right = random.nextBoolean();
                    int telling = random.nextInt(n) * D;
                    x[telling] = urgent ? 4 : -4;
                    x[telling + 1] = right ? 4 : -4;
                    x[telling + 2] = 4;
                    int[] places = IntStream.range(0, n).toArray();
                    return Example.of(
                            new TokenVectors(x, n, D, places, places), urgent ? 1 : 0, right ? 1 : 0, urgent ? 20 : 4);
                })
                .toList();
    }
}
