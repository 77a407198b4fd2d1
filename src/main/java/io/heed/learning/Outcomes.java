package io.heed.learning;

import java.util.List;
import java.util.stream.IntStream;

/** Predictions beside what came, of the examples where it is known. */
final class Outcomes {
    private Outcomes() {}

    /** Probability and label. */
    static List<double[]> urgency(List<Example> examples, List<Prediction> predictions) {
        return labelled(Task.URGENCY, examples)
                .mapToObj(i -> new double[] {
                    predictions.get(i).urgency(), examples.get(i).urgency()
                })
                .toList();
    }

    /** Index said and index right. */
    static List<int[]> queue(List<Example> examples, List<Prediction> predictions) {
        return labelled(Task.QUEUE, examples)
                .mapToObj(i ->
                        new int[] {predictions.get(i).queue(), examples.get(i).queue()})
                .toList();
    }

    /** Confidence, and 1 if it was the right queue. */
    static List<double[]> queueConfidence(List<Example> examples, List<Prediction> predictions) {
        return labelled(Task.QUEUE, examples)
                .mapToObj(i -> new double[] {
                    predictions.get(i).queueConfidence(),
                    predictions.get(i).queue() == examples.get(i).queue() ? 1 : 0
                })
                .toList();
    }

    /** Minutes said and minutes taken. */
    static List<double[]> effort(List<Example> examples, List<Prediction> predictions) {
        return labelled(Task.EFFORT, examples)
                .mapToObj(i -> new double[] {
                    predictions.get(i).effortMinutes(), examples.get(i).effortMinutes()
                })
                .toList();
    }

    private static IntStream labelled(Task task, List<Example> examples) {
        return IntStream.range(0, examples.size()).filter(i -> task.isLabelled(examples.get(i)));
    }
}
