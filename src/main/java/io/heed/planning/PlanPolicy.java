package io.heed.planning;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** How a plan is made: Heed's joint matching, or one of the rules it is compared with. */
public enum PlanPolicy {
    HEED("heed"),
    /** Most value per attention point first, to the agent where it is worth most. */
    DENSITY("density"),
    /** Longest waiting first, to the next eligible agent in turn. */
    ROUND_ROBIN("round-robin"),
    /** Longest waiting first, to the eligible agent with the fewest tickets. */
    FEWEST_OPEN("fewest-open"),
    /** Longest waiting first, to the eligible agent with the most free points. */
    HIGHEST_SPARE("highest-spare"),
    /** Heaviest first, to the eligible agent with the most free points. */
    STRICT_PRIORITY("strict-priority");

    private final String label;

    PlanPolicy(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public static Optional<PlanPolicy> named(String label) {
        return Arrays.stream(values()).filter(p -> p.label.equals(label)).findFirst();
    }

    public static String known() {
        return Arrays.stream(values()).map(PlanPolicy::label).collect(Collectors.joining(", "));
    }
}
