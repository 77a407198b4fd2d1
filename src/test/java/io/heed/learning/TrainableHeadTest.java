package io.heed.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import io.heed.understanding.AttentionKind;
import io.heed.understanding.Gauge;
import io.heed.understanding.HeadWeights;
import io.heed.understanding.NaiveAttention;
import io.heed.understanding.TaskHead;
import io.heed.understanding.Tensor;
import io.heed.understanding.TokenVectors;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrainableHeadTest {
    private static final int D = 6;

    private final Random random = new Random(5);
    private final NDManager manager = NDManager.newBaseManager(Device.cpu(), HeadTrainer.ENGINE);
    /** Of unlike length, so that one is padded. */
    private final List<Example> examples = List.of(example(4), example(7));

    private final Batch batch = Batch.of(manager, examples, 0, random);

    @AfterEach
    void close() {
        manager.close();
    }

    @ParameterizedTest
    @EnumSource
    void attention_is_the_formula_on_paper(AttentionKind kind) {
        TrainableHead head = head(kind);

        float[] values = Attending.of(List.of(head), batch).get(0).toFloatArray();

        NaiveAttention naive = new NaiveAttention(kind, parameters(head));
        int size = values.length / 2;
        for (int i = 0; i < 2; i++) {
            double[] expected = naive.values(words(examples.get(i)));
            for (int j = 0; j < size; j++) {
                assertThat((double) values[i * size + j]).isCloseTo(expected[j], within(1e-5));
            }
        }
    }

    /** The gradient of the sum of squared values, against small steps to both sides. */
    @ParameterizedTest
    @EnumSource
    void gradients_are_what_small_steps_measure(AttentionKind kind) {
        TrainableHead head = head(kind);
        Map<String, Tensor> gradients = new TreeMap<>();
        try (GradientCollector collector = Engine.getEngine(HeadTrainer.ENGINE).newGradientCollector()) {
            collector.backward(
                    Attending.of(List.of(head), batch).get(0).square().sum());
        }
        head.parameters().forEachLearned((name, array) -> {
            try (NDArray gradient = array.getGradient()) {
                gradients.put(name, Parameters.tensor(gradient));
            }
        });

        NaiveAttention naive = new NaiveAttention(kind, parameters(head));
        int checked = 0;
        for (String name : gradients.keySet()) {
            if (!name.matches("W[12s]|b[12]")) {
                check(naive, naive.parameter(name), NaiveAttention.matrix(gradients.get(name)));
                checked++;
            }
        }
        assertThat(checked).isEqualTo(kind == AttentionKind.DOT_PRODUCT ? 3 : kind == AttentionKind.ADDITIVE ? 5 : 6);
    }

    private void check(NaiveAttention naive, double[][] parameter, double[][] gradient) {
        double step = 1e-5;
        for (int i = 0; i < parameter.length; i++) {
            for (int j = 0; j < parameter[i].length; j++) {
                double before = parameter[i][j];
                parameter[i][j] = before + step;
                double more = loss(naive);
                parameter[i][j] = before - step;
                double less = loss(naive);
                parameter[i][j] = before;
                double measured = (more - less) / (2 * step);
                assertThat(gradient[i][j]).isCloseTo(measured, within(1e-4 * Math.max(1, Math.abs(measured))));
            }
        }
    }

    private double loss(NaiveAttention naive) {
        double sum = 0;
        for (Example example : examples) {
            for (double value : naive.values(words(example))) {
                sum += value * value;
            }
        }
        return sum;
    }

    @ParameterizedTest
    @EnumSource
    void what_was_trained_is_what_answers(AttentionKind kind) {
        TrainableHead head = head(kind);
        NDArray attended = Attending.of(List.of(head), batch).get(0);
        float[] logits = head.logits(attended, batch.gists(head.gauge()), new Dropout(manager, 0, random))
                .toFloatArray();

        Map<String, Tensor> tensors = new TreeMap<>();
        head.export(tensors);
        TaskHead answering =
                new TaskHead("urgency", new HeadWeights("v", "e", D, List.of(), "", Map.of("urgency", kind), tensors));
        for (int i = 0; i < 2; i++) {
            float[] answer = answering.answer(examples.get(i).sight()).logits();
            assertThat(answer[0]).isCloseTo(logits[i], within(1e-5f));
        }
    }

    private TrainableHead head(AttentionKind kind) {
        HeadShape shape = new HeadShape(kind, 2, 3, 4, 5, true);
        TrainableHead head = TrainableHead.fresh(
                manager, Task.URGENCY, shape, D, Gauge.plain(D), 0.5, new float[] {0.3f}, new Random(9));
        head.parameters().put("Ws", Parameters.gaussian(D, 1, 1, random));
        return head;
    }

    private static Map<String, Tensor> parameters(TrainableHead head) {
        Map<String, Tensor> parameters = new TreeMap<>();
        head.parameters().forEachLearned((name, array) -> parameters.put(name, Parameters.tensor(array)));
        return parameters;
    }

    /** Without the marks at both ends. */
    private static double[][] words(Example example) {
        TokenVectors tokens = example.tokens();
        double[][] words = new double[tokens.n() - 2][D];
        for (int i = 0; i < words.length; i++) {
            for (int j = 0; j < D; j++) {
                words[i][j] = tokens.x()[(i + 1) * D + j];
            }
        }
        return words;
    }

    private Example example(int words) {
        int n = words + 2;
        int[] places = new int[n];
        places[0] = -1;
        places[n - 1] = -1;
        Tensor x = Parameters.gaussian(n, D, 1, random);
        return Example.of(new TokenVectors(x.values(), n, D, places, places), 1, -1, Double.NaN);
    }
}
