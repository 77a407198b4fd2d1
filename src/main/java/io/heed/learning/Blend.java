package io.heed.learning;

import io.heed.understanding.HeadWeights;
import io.heed.understanding.TaskHead;
import io.heed.understanding.Tensor;
import io.heed.understanding.WordBranch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Adds to each task what the words say as they stand, counted as much as does best on validation, and sets temperature
 * and the lowest score at which a queue is still believed.
 */
final class Blend {
    private static final double[] SHARES = {0.25, 0.5, 1, 1.5, 2, 3, 4, 6, 8, 12};

    /** What most data sets take; so many validation examples' worth speak for it. */
    private static final double USUAL = 2;

    private Blend() {}

    /** @param weights with word branches that have no share yet */
    static HeadWeights of(HeadWeights weights, List<Task> tasks, List<Example> validation) {
        Map<String, Tensor> tensors = new TreeMap<>(weights.tensors());
        for (Task task : tasks) {
            tensors.put(task.key() + ".words.share", number(USUAL));
            Scores scores = scores(task, weights.with(tensors), validation);
            if (!scores.examples().isEmpty()) {
                double share = bestShare(task, scores);
                HeadLoss loss = scores.loss(task, share);
                tensors.put(task.key() + ".words.share", number(share));
                tensors.put(task.key() + ".temperature", number(loss.bestTemperature()));
                if (task == Task.QUEUE) {
                    floor(scores, share).ifPresent(score -> tensors.put("queue.floor", score));
                }
            }
        }
        return weights.with(tensors);
    }

    private static double bestShare(Task task, Scores scores) {
        double best = USUAL;
        double lowest = Double.POSITIVE_INFINITY;
        for (double share : SHARES) {
            HeadLoss loss = scores.loss(task, share);
            double unusual = Math.log(share / USUAL);
            double cost = loss.at(loss.bestTemperature()) * scores.examples().size() + unusual * unusual;
            if (cost < lowest) {
                lowest = cost;
                best = share;
            }
        }
        return best;
    }

    private static Optional<Tensor> floor(Scores scores, double share) {
        return Floor.of(scores.examples(), scores.blended(share));
    }

    private static Scores scores(Task task, HeadWeights weights, List<Example> all) {
        TaskHead head = new TaskHead(task.key(), weights);
        WordBranch words = WordBranch.of(task.key(), weights);
        List<Example> examples = all.stream().filter(task::isLabelled).toList();
        List<float[]> meaning = new ArrayList<>();
        List<float[]> literal = new ArrayList<>();
        for (Example example : examples) {
            meaning.add(head.answer(example.tokens(), example.embedding()).logits());
            literal.add(words.scores(example.words()));
        }
        return new Scores(examples, meaning, literal);
    }

    private record Scores(List<Example> examples, List<float[]> meaning, List<float[]> words) {
        List<float[]> blended(double share) {
            return IntStream.range(0, examples.size())
                    .mapToObj(i -> {
                        float[] sum = meaning.get(i).clone();
                        for (int k = 0; k < sum.length; k++) {
                            sum[k] += (float) share * words.get(i)[k];
                        }
                        return sum;
                    })
                    .toList();
        }

        HeadLoss loss(Task task, double share) {
            return new HeadLoss(task, examples, blended(share));
        }
    }

    private static Tensor number(double value) {
        return new Tensor(1, 1, new float[] {(float) value});
    }
}
