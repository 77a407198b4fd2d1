package io.heed.understanding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Routes to queues that no lesson has named yet, by how like a text is to what each queue says of itself. All the queues
 * of a workspace are compared; a new one takes the share that it has in that comparison, and what is left is divided
 * among the others as the heads have learned.
 */
public final class NewQueues {
    /** Similarities of related texts lie within a few tenths of each other. */
    private static final double SHARPNESS = 0.05;

    private final List<Described> queues;

    public NewQueues(List<Described> queues) {
        this.queues = List.copyOf(queues);
    }

    /** A queue and the meaning of its description. */
    public record Described(String queue, Meaning meaning) {}

    public Reading on(Reading reading) {
        Set<String> learned =
                reading.queues().stream().map(QueueProbability::queue).collect(Collectors.toCollection(TreeSet::new));
        if (queues.isEmpty() || queues.stream().allMatch(one -> learned.contains(one.queue()))) {
            return reading;
        }
        TreeMap<String, Double> likeness = likeness(new Meaning(reading.embeddingModel(), reading.embedding()));
        double fresh = likeness.entrySet().stream()
                .filter(one -> !learned.contains(one.getKey()))
                .mapToDouble(one -> one.getValue())
                .sum();
        List<QueueProbability> all = new ArrayList<>();
        reading.queues().forEach(one -> all.add(new QueueProbability(one.queue(), one.probability() * (1 - fresh))));
        likeness.forEach((queue, share) -> {
            if (!learned.contains(queue)) all.add(new QueueProbability(queue, share));
        });
        all.sort(Comparator.comparingDouble(QueueProbability::probability).reversed());
        return reading.routed(all, reading.noneOfThese() * (1 - fresh));
    }

    private TreeMap<String, Double> likeness(Meaning text) {
        TreeMap<String, Double> shares = new TreeMap<>();
        double total = 0;
        for (Described one : queues) {
            double weight = Math.exp(one.meaning().similarity(text) / SHARPNESS);
            shares.put(one.queue(), weight);
            total += weight;
        }
        double all = total;
        shares.replaceAll((queue, weight) -> weight / all);
        return shares;
    }
}
