package io.heed.dispatch;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How much a customer's tier counts in the factor customer, and a ticket's queue in the factor topic: 0..100 each. A
 * tier that is not named counts as usual, and a queue as hot as it is set up.
 */
@Schema(name = "ClassWeights")
public record ClassWeights(Map<String, Integer> tiers, Map<String, Integer> queues) {
    public static final ClassWeights USUAL = new ClassWeights(Map.of(), Map.of());

    /** The tiers there are, the highest first. */
    public static final List<String> TIERS = List.of("vip", "business", "plus", "standard");

    public ClassWeights {
        tiers = tiers == null ? Map.of() : Map.copyOf(tiers);
        queues = queues == null ? Map.of() : Map.copyOf(queues);
        for (Map<String, Integer> weights : List.of(tiers, queues))
            for (int weight : weights.values())
                if (weight < 0 || weight > 100) throw new IllegalArgumentException("A weight is between 0 and 100");
    }

    /** 0..100. */
    public int ofTier(String tier) {
        return tiers.getOrDefault(tier, usual(tier));
    }

    public static int usual(String tier) {
        return switch (tier) {
            case "vip" -> 100;
            case "business" -> 70;
            case "plus" -> 40;
            default -> 10;
        };
    }

    double standing(String tier) {
        return ofTier(tier) / 100.0;
    }

    double heat(String queue, double own) {
        Integer weight = queue == null ? null : queues.get(queue);
        return weight == null ? own : weight / 100.0;
    }
}
