package io.heed.dispatch;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** How a queue's tickets find their agent: Heed's joint matching, or a rule known from other routers. */
public enum RoutingRule {
    /** All that waits against all the room there is, as one assignment. */
    HEED("heed"),
    /** Oldest first, to whoever was given a ticket longest ago. */
    ROUND_ROBIN("round-robin"),
    /** Oldest first, to whoever has the fewest live tickets. */
    FEWEST_OPEN("fewest-open"),
    /** Oldest first, to whoever has the most points to spare. */
    HIGHEST_SPARE("highest-spare"),
    /** Oldest first, to whoever has the largest share of their budget to spare. */
    HIGHEST_SPARE_PERCENT("highest-spare-percent"),
    /** Oldest first, to whoever has been idle longest; the same as fifo while everybody can do everything. */
    LONGEST_IDLE("longest-idle"),
    /** Oldest first; among the free, to whoever has been idle longest. */
    FIFO("fifo"),
    /** Heaviest first. */
    STRICT_PRIORITY("strict-priority"),
    /** The nearest promise first. */
    EARLIEST_DUE("earliest-due"),
    /** Most minutes waited plus minutes of head start first; the weight is the head start. */
    AGED_SCORE("aged-score"),
    /** Generalised cμ: most weight per attention-minute first. */
    GC_MU("gc-mu"),
    /** Drawn by lot, with chances in proportion to weight per point of attention. */
    LOTTERY("lottery"),
    /** Drawn by lot, with chances in proportion to weight times attention, as the founding documents put it. */
    LOTTERY_PLAIN("lottery-plain");

    private final String label;

    RoutingRule(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean drawsLots() {
        return this == LOTTERY || this == LOTTERY_PLAIN;
    }

    public static Optional<RoutingRule> named(String label) {
        return Arrays.stream(values()).filter(rule -> rule.label.equals(label)).findFirst();
    }

    public static String known() {
        return Arrays.stream(values()).map(RoutingRule::label).collect(Collectors.joining(", "));
    }
}
