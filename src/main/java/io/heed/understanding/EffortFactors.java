package io.heed.understanding;

import java.util.Map;
import java.util.function.Predicate;

/**
 * How many minutes tickets take for each minute the effort head says: first in the other queues of the house,
 * then on the other channels of its queue, then of its own kind. Each is a ratio of sums, so that totals come out right, and
 * each begins as the one before: few closures move it little (a gamma prior worth {@value #PRIOR_MINUTES} minutes).
 */
public final class EffortFactors {
    /** The head saw other houses' minutes; beyond this the texts are not what it was trained for. */
    private static final double LEAST = 0.25;

    private static final double MOST = 4;

    /** Twenty everyday tickets, as for the paces of queues. */
    private static final double PRIOR_MINUTES = 120;

    private final Map<Kind, EffortEvidence> evidence;

    /** Tickets that are alike in what they take. */
    public record Kind(String queue, String channel) {}

    public EffortFactors(Map<Kind, EffortEvidence> evidence) {
        this.evidence = Map.copyOf(evidence);
    }

    public double ofHouse() {
        return shrunk(sum(kind -> true), 1);
    }

    /** @param queue null for a ticket that has none */
    public double of(String queue) {
        return queue == null ? ofHouse() : shrunk(sum(kind -> kind.queue.equals(queue)), besides(queue));
    }

    /** @param channel null where it is not known */
    public double of(String queue, String channel) {
        if (queue == null || channel == null) return of(queue);
        Kind own = new Kind(queue, channel);
        double siblings = shrunk(sum(kind -> kind.queue.equals(queue) && !kind.equals(own)), besides(queue));
        return shrunk(sum(own::equals), siblings);
    }

    /** What the other queues say: no closure is counted twice on the way from the house to a kind. */
    private double besides(String queue) {
        return shrunk(sum(kind -> !kind.queue.equals(queue)), 1);
    }

    private EffortEvidence sum(Predicate<Kind> those) {
        return evidence.entrySet().stream()
                .filter(entry -> those.test(entry.getKey()))
                .map(Map.Entry::getValue)
                .reduce(EffortEvidence.NONE, EffortEvidence::and);
    }

    private static double shrunk(EffortEvidence seen, double before) {
        double factor = (seen.minutes() + PRIOR_MINUTES * before) / (seen.expected() + PRIOR_MINUTES);
        return Math.max(LEAST, Math.min(MOST, factor));
    }
}
