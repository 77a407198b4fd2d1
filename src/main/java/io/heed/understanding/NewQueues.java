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
 *
 * <p>A learned queue that says nothing of itself cannot be compared: what the heads give to such queues is given up only
 * as far as they take the text for a stranger. And the usual queues of a new workspace are a set: a house whose lessons
 * name none of them sorts by words of its own and has no use for the rest.
 */
public final class NewQueues {
    /** Similarities of related texts lie within a few tenths of each other. */
    private static final double SHARPNESS = 0.05;

    private final List<Described> queues;
    private final Set<String> usual;

    /** @param usual the queues that every workspace starts with */
    public NewQueues(List<Described> queues, Set<String> usual) {
        this.queues = List.copyOf(queues);
        this.usual = Set.copyOf(usual);
    }

    /** A queue and the meaning of its description. */
    public record Described(String queue, Meaning meaning) {}

    public Reading on(Reading reading) {
        Set<String> learned =
                reading.queues().stream().map(QueueProbability::queue).collect(Collectors.toCollection(TreeSet::new));
        List<Described> compared = compared(learned);
        if (compared.stream().allMatch(one -> learned.contains(one.queue()))) return reading;
        TreeMap<String, Double> likeness =
                likeness(compared, new Meaning(reading.embeddingModel(), reading.embedding()));
        double givenUp = givenUp(reading, likeness.keySet());
        likeness.replaceAll((queue, share) -> share * givenUp);
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

    private List<Described> compared(Set<String> learned) {
        if (learned.stream().anyMatch(usual::contains)) return queues;
        return queues.stream().filter(one -> !usual.contains(one.queue())).toList();
    }

    /** What the comparison may decide: all that went to queues in it, and of the rest what looks like a stranger. */
    private static double givenUp(Reading reading, Set<String> compared) {
        double beyond = Math.max(0, 2 * reading.noneOfThese() - 1);
        return reading.queues().stream()
                .mapToDouble(one -> one.probability() * (compared.contains(one.queue()) ? 1 : beyond))
                .sum();
    }

    private static TreeMap<String, Double> likeness(List<Described> queues, Meaning text) {
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
