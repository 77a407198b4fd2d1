package io.heed.learning;

import io.heed.understanding.HeadWeights;
import io.heed.understanding.Sight;
import io.heed.understanding.TaskHead;
import io.heed.understanding.WordBranch;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What each branch of a task says of the examples that have its label. */
record BranchScores(List<Example> examples, List<float[]> attention, List<float[]> near, List<float[]> words) {
    /** @param near what nearness says of those that have the label, learned without them */
    static BranchScores of(Task task, HeadWeights weights, List<Example> all, List<float[]> near) {
        TaskHead head = new TaskHead(task.key(), weights);
        WordBranch literal = WordBranch.of(task.key(), weights);
        List<Example> examples = all.stream().filter(task::isLabelled).toList();
        List<float[]> attention = new ArrayList<>();
        List<float[]> words = new ArrayList<>();
        for (Example example : examples) {
            Sight sight = example.sight();
            float[] logits = head.answer(sight).logits();
            attention.add(logits);
            words.add(literal.scores(example.words()));
        }
        return new BranchScores(examples, attention, near, words);
    }

    /** @param shares of nearness and words */
    List<float[]> blended(double[] shares) {
        return IntStream.range(0, examples.size())
                .mapToObj(i -> {
                    float[] sum = attention.get(i).clone();
                    for (int k = 0; k < sum.length; k++) {
                        sum[k] += (float) (shares[0] * near.get(i)[k] + shares[1] * words.get(i)[k]);
                    }
                    return sum;
                })
                .toList();
    }

    HeadLoss loss(Task task, double[] shares) {
        return new HeadLoss(task, examples, blended(shares));
    }
}
