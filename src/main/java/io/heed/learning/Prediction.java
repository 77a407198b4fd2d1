package io.heed.learning;

import io.heed.understanding.Heads;
import io.heed.understanding.QueueProbability;
import io.heed.understanding.Sight;
import java.util.List;

/**
 * What a model says of one example.
 *
 * @param urgency 0..1
 * @param queue index of the likeliest queue, -1 if it is none of those asked for
 * @param queueConfidence probability of that queue
 */
public record Prediction(double urgency, int queue, double queueConfidence, double effortMinutes) {
    public static List<Prediction> of(Heads heads, List<Example> examples) {
        return of(heads, examples, heads.weights().queues());
    }

    /** @param queues what the examples' labels are indices of; another version may know others */
    static List<Prediction> of(Heads heads, List<Example> examples, List<String> queues) {
        return examples.stream().map(example -> of(heads, example, queues)).toList();
    }

    private static Prediction of(Heads heads, Example example, List<String> queues) {
        Sight sight = example.sight();
        QueueProbability likeliest = heads.routing(sight).queues().get(0);
        return new Prediction(
                heads.urgency(sight).probability(),
                queues.indexOf(likeliest.queue()),
                likeliest.probability(),
                heads.effortMinutes(sight));
    }
}
