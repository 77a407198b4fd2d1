package io.heed.board;

import io.heed.dispatch.ClassWeights;
import io.heed.dispatch.Factor;
import io.heed.dispatch.WeightSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/** What differs between two sets of weights. */
final class Turnings {
    private Turnings() {}

    static List<SteeringView.Turned> between(WeightSet before, WeightSet after) {
        List<SteeringView.Turned> turned = new ArrayList<>();
        for (Factor factor : Factor.values()) add(turned, "factor", factor.name(), before.of(factor), after.of(factor));
        for (String tier : ClassWeights.TIERS)
            add(
                    turned,
                    "tier",
                    tier,
                    before.classes().ofTier(tier),
                    after.classes().ofTier(tier));
        TreeSet<String> queues = new TreeSet<>(before.classes().queues().keySet());
        queues.addAll(after.classes().queues().keySet());
        for (String queue : queues)
            add(
                    turned,
                    "queue",
                    queue,
                    before.classes().queues().get(queue),
                    after.classes().queues().get(queue));
        return turned;
    }

    private static void add(List<SteeringView.Turned> turned, String kind, String name, Integer from, Integer to) {
        if (!Objects.equals(from, to)) turned.add(new SteeringView.Turned(kind, name, text(from), text(to)));
    }

    private static String text(Integer weight) {
        return weight == null ? "–" : weight.toString();
    }
}
