package io.heed.learning;

import io.heed.understanding.Gauge;
import io.heed.understanding.Tensor;
import java.util.List;
import java.util.Random;

/**
 * The reference anybody gets in an afternoon: one linear layer on the mean-pooled embedding, logistic for urgency,
 * softmax for queues, least squares for log minutes. It may stop at its best epoch on validation, as the heads may.
 */
public final class LinearProbe {
    private static final double RIDGE = 1e-4;
    private static final double RATE = 0.05;
    private static final int EPOCHS = 300;
    private static final int PATIENCE = 20;

    private final Task task;
    private final int outcomes;
    private final int d;
    private double[] weights;

    private LinearProbe(Task task, int outcomes, int d) {
        this.task = task;
        this.outcomes = outcomes;
        this.d = d;
        this.weights = new double[outcomes * (d + 1)];
    }

    public static List<Prediction> predictions(List<Example> training, List<Example> validation, int queues) {
        return predictions(training, validation, validation, queues);
    }

    /**
     * @param validation what the best epoch is chosen on
     * @param asked what is predicted; a task that no lesson has a label for is guessed
     */
    public static List<Prediction> predictions(
            List<Example> training, List<Example> validation, List<Example> asked, int queues) {
        LinearProbe urgency = fitted(Task.URGENCY, 1, training, validation);
        LinearProbe queue = fitted(Task.QUEUE, queues, training, validation);
        LinearProbe effort = fitted(Task.EFFORT, 1, training, validation);
        return asked.stream()
                .map(example -> {
                    double[] queueAnswer = queue.answer(example);
                    int likeliest = argMax(queueAnswer);
                    return new Prediction(
                            urgency.answer(example)[0],
                            likeliest,
                            queueAnswer[likeliest],
                            Math.exp(effort.answer(example)[0]));
                })
                .toList();
    }

    static LinearProbe fitted(Task task, int outcomes, List<Example> all, List<Example> validation) {
        List<Example> training = all.stream().filter(task::isLabelled).toList();
        LinearProbe probe = new LinearProbe(task, outcomes, all.get(0).embedding().length);
        if (training.isEmpty()) {
            return probe;
        }
        double[] best = probe.weights;
        double lowest = Double.MAX_VALUE;
        double[] speed = new double[probe.weights.length];
        double[] square = new double[probe.weights.length];
        Random random = new Random(3);
        int since = 0;
        for (int epoch = 1, step = 0; epoch <= EPOCHS; epoch++) {
            for (int from = 0; from < training.size(); from += 64) {
                double[] gradient = new double[probe.weights.length];
                for (int i = 0; i < 64; i++) {
                    probe.addGradient(training.get(random.nextInt(training.size())), gradient);
                }
                step++;
                for (int k = 0; k < gradient.length; k++) {
                    double g = gradient[k] / 64 + RIDGE * probe.weights[k];
                    speed[k] = 0.9 * speed[k] + 0.1 * g;
                    square[k] = 0.999 * square[k] + 0.001 * g * g;
                    double unbiased = speed[k] / (1 - Math.pow(0.9, step));
                    probe.weights[k] -= RATE
                            / Math.sqrt(epoch)
                            * unbiased
                            / (Math.sqrt(square[k] / (1 - Math.pow(0.999, step))) + 1e-8);
                }
            }
            double loss = probe.loss(validation);
            if (loss < lowest) {
                lowest = loss;
                best = probe.weights.clone();
                since = 0;
            } else if (++since > PATIENCE) {
                break;
            }
        }
        probe.weights = best;
        return probe;
    }

    /** d × outcomes, for a measured gist. */
    Tensor weights(Gauge gauge) {
        float[] values = new float[d * outcomes];
        for (int j = 0; j < d; j++) {
            for (int k = 0; k < outcomes; k++) {
                values[j * outcomes + k] = (float) (weights[k * (d + 1) + j] / gauge.factor(j));
            }
        }
        return new Tensor(d, outcomes, values);
    }

    Tensor bias(Gauge gauge) {
        float[] values = new float[outcomes];
        for (int k = 0; k < outcomes; k++) {
            double bias = weights[k * (d + 1) + d];
            for (int j = 0; j < d; j++) {
                bias += weights[k * (d + 1) + j] * gauge.mean(j);
            }
            values[k] = (float) bias;
        }
        return new Tensor(1, outcomes, values);
    }

    /** Probabilities for urgency and queue, the logarithm of minutes for effort. */
    double[] answer(Example example) {
        double[] out = new double[outcomes];
        for (int k = 0; k < outcomes; k++) {
            out[k] = weights[k * (d + 1) + d];
            for (int j = 0; j < d; j++) {
                out[k] += weights[k * (d + 1) + j] * example.embedding()[j];
            }
        }
        if (task == Task.URGENCY) {
            out[0] = 1 / (1 + Math.exp(-out[0]));
        } else if (task == Task.QUEUE) {
            double highest = out[argMax(out)];
            double total = 0;
            for (int k = 0; k < outcomes; k++) {
                out[k] = Math.exp(out[k] - highest);
                total += out[k];
            }
            for (int k = 0; k < outcomes; k++) {
                out[k] /= total;
            }
        }
        return out;
    }

    private double target(Example example, int outcome) {
        return switch (task) {
            case URGENCY -> example.urgency();
            case QUEUE -> example.queue() == outcome ? 1 : 0;
            case EFFORT -> Math.log(example.effortMinutes());
        };
    }

    private void addGradient(Example example, double[] gradient) {
        double[] out = answer(example);
        for (int k = 0; k < outcomes; k++) {
            double error = out[k] - target(example, k);
            for (int j = 0; j < d; j++) {
                gradient[k * (d + 1) + j] += error * example.embedding()[j];
            }
            gradient[k * (d + 1) + d] += error;
        }
    }

    private double loss(List<Example> examples) {
        double sum = 0;
        for (Example example : examples) {
            if (task.isLabelled(example)) {
                double[] out = answer(example);
                sum += switch (task) {
                    case URGENCY ->
                        -example.urgency() * Math.log(out[0] + 1e-12)
                                - (1 - example.urgency()) * Math.log(1 - out[0] + 1e-12);
                    case QUEUE -> -Math.log(out[example.queue()] + 1e-12);
                    case EFFORT -> Math.pow(out[0] - Math.log(example.effortMinutes()), 2);
                };
            }
        }
        return sum;
    }

    private static int argMax(double[] values) {
        int best = 0;
        for (int k = 1; k < values.length; k++) {
            best = values[k] > values[best] ? k : best;
        }
        return best;
    }
}
