package io.heed.dispatch;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** How a queue's tickets find their agent: Heed's joint matching, or a rule known from other routers. */
public enum RoutingRule {
    HEED("heed");

    private final String label;

    RoutingRule(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public static Optional<RoutingRule> named(String label) {
        return Arrays.stream(values()).filter(rule -> rule.label.equals(label)).findFirst();
    }

    public static String known() {
        return Arrays.stream(values()).map(RoutingRule::label).collect(Collectors.joining(", "));
    }
}
