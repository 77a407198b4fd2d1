package io.heed.learning;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** The least a model must beat: mean urgency and effort, and the commonest queue, whatever the text. */
final class MeanReference {
    private MeanReference() {}

    static List<Prediction> predictions(List<Example> training, List<Example> validation, int queues) {
        double urgency =
                training.stream().mapToDouble(Example::urgency).average().orElseThrow();
        double logMinutes = training.stream()
                .mapToDouble(example -> Math.log(example.effortMinutes()))
                .average()
                .orElseThrow();
        int commonest = IntStream.range(0, queues)
                .boxed()
                .max((a, b) -> Long.compare(count(training, a), count(training, b)))
                .orElseThrow();
        return Collections.nCopies(
                validation.size(),
                new Prediction(
                        urgency,
                        commonest,
                        (double) count(training, commonest) / training.size(),
                        Math.exp(logMinutes)));
    }

    private static long count(List<Example> examples, int queue) {
        return examples.stream().filter(example -> example.queue() == queue).count();
    }
}
