package io.heed.learning;

import io.heed.understanding.Afterthought;
import io.heed.understanding.QueueProbability;
import io.heed.understanding.Reading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Reads what is nearly the same as a corrected text as it was corrected: the nearest neighbour among the corrections,
 * fully when it says the same, not at all when it is only about the same, and in between in proportion. Everything else
 * reads as it did. What it changed names the correction beside the version: v3+c17.
 */
final class Recollection implements Afterthought {
    /** Identical texts differ in the last bits at most; among them the newest correction counts. */
    private static final double ROUNDING = 1e-4;

    private final List<Remembered> newestFirst;

    Recollection(List<Remembered> newestFirst) {
        this.newestFirst = List.copyOf(newestFirst);
    }

    /**
     * 0 for another matter, 1 for the same words. Measured on the starter tickets: between different scenes MiniLM finds
     * at most .71 and bge at most .78, between two ways to say the same .82 to .98; changing one word leaves .93.
     */
    static double weight(String encoder, double likeness) {
        boolean wide = encoder.toLowerCase(Locale.ROOT).contains("minilm");
        double from = wide ? 0.78 : 0.84;
        double to = wide ? 0.92 : 0.95;
        return Math.min(1, Math.max(0, (likeness - from) / (to - from)));
    }

    @Override
    public Reading on(Reading reading) {
        Near urgency = nearest(reading, one -> one.urgency() != null);
        Near queue = nearest(reading, one -> one.queue() != null);
        if (urgency == null && queue == null) return reading;
        Near named = urgency == null || queue != null && queue.weight > urgency.weight ? queue : urgency;
        List<QueueProbability> queues = queue == null ? reading.queues() : drawn(reading.queues(), queue);
        return new Reading(
                urgency == null ? reading.urgency() : between(reading.urgency(), urgency.of.urgency(), urgency.weight),
                reading.words(),
                urgency == null ? reading.withoutWords() : null,
                urgency == null ? reading.withoutRandom() : null,
                queues,
                queue == null ? reading.noneOfThese() : reading.noneOfThese() * (1 - queue.weight),
                reading.effortMinutes(),
                reading.attentionPoints(),
                reading.language(),
                confidence(reading, queues),
                reading.modelVersion() + "+c" + named.of.lesson(),
                reading.embeddingModel(),
                reading.embedding());
    }

    private record Near(Remembered of, double weight) {}

    private Near nearest(Reading reading, Predicate<Remembered> about) {
        Remembered best = null;
        double most = -2;
        for (Remembered one : newestFirst) {
            if (!one.encoder().equals(reading.embeddingModel()) || !about.test(one)) continue;
            double likeness = one.likeness(reading.embedding());
            if (likeness > most + ROUNDING) {
                best = one;
                most = likeness;
            }
        }
        double weight = best == null ? 0 : weight(best.encoder(), most);
        return weight == 0 ? null : new Near(best, weight);
    }

    private static List<QueueProbability> drawn(List<QueueProbability> queues, Near to) {
        List<QueueProbability> drawn = new ArrayList<>();
        double before = 0;
        for (QueueProbability one : queues) {
            if (one.queue().equals(to.of.queue())) before = one.probability();
            else drawn.add(new QueueProbability(one.queue(), one.probability() * (1 - to.weight)));
        }
        drawn.add(new QueueProbability(to.of.queue(), between(before, 1, to.weight)));
        drawn.sort(Comparator.comparingDouble(QueueProbability::probability).reversed());
        return drawn;
    }

    private static double confidence(Reading reading, List<QueueProbability> queues) {
        if (reading.queues().isEmpty() || reading.queues().get(0).probability() == 0) return reading.confidence();
        double known = reading.confidence() / reading.queues().get(0).probability();
        return Math.min(1, known * queues.get(0).probability());
    }

    private static double between(double from, double to, double share) {
        return from + share * (to - from);
    }
}
