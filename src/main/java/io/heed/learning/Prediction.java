package io.heed.learning;

import io.heed.understanding.Heads;
import io.heed.understanding.QueueProbability;
import java.util.List;

/** What a model says of one example: urgency 0..1, the likeliest queue's index and minutes. */
public record Prediction(double urgency, int queue, double effortMinutes) {
    public static List<Prediction> of(Heads heads, List<Example> examples) {
        List<String> queues = heads.weights().queues();
        return examples.stream()
                .map(example -> {
                    QueueProbability likeliest =
                            heads.queues(example.tokens(), example.embedding()).get(0);
                    return new Prediction(
                            heads.urgency(example.tokens(), example.embedding()).probability(),
                            queues.indexOf(likeliest.queue()),
                            heads.effortMinutes(example.tokens(), example.embedding()));
                })
                .toList();
    }
}
