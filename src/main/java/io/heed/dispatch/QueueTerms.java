package io.heed.dispatch;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How a queue wants its tickets routed.
 *
 * @param wished skills an agent should have besides the required ones, the dearest first
 * @param relaxAfter after each such stretch of waiting the last wish still standing is given up
 * @param agedAfter a ticket that has waited this long goes to the aged lane
 * @param wholeBudget a ticket takes all of its agent's attention, whatever the reading says
 * @param stickyFor how long a ticket holds out for the agent who knows its story, when that agent is full
 * @param levels the least level of a required skill, where 1 is not enough
 * @param overflow who helps out with tickets that have waited long, null for nobody
 */
public record QueueTerms(
        RoutingRule rule,
        List<String> wished,
        Duration relaxAfter,
        Duration agedAfter,
        boolean wholeBudget,
        Duration stickyFor,
        Map<String, Integer> levels,
        Overflow overflow,
        OfferTerms offers) {
    /** What holds where nobody has said otherwise. */
    public static final QueueTerms USUAL = new QueueTerms(
            RoutingRule.HEED, List.of(), Duration.ofMinutes(2), Duration.ofHours(4), false, Duration.ZERO);

    public QueueTerms {
        wished = List.copyOf(wished);
        levels = Map.copyOf(levels);
    }

    public QueueTerms(
            RoutingRule rule,
            List<String> wished,
            Duration relaxAfter,
            Duration agedAfter,
            boolean wholeBudget,
            Duration stickyFor) {
        this(rule, wished, relaxAfter, agedAfter, wholeBudget, stickyFor, Map.of(), null, OfferTerms.USUAL);
    }

    /** The usual terms but for the rule. */
    public static QueueTerms following(RoutingRule rule) {
        return new QueueTerms(
                rule, USUAL.wished, USUAL.relaxAfter, USUAL.agedAfter, USUAL.wholeBudget, USUAL.stickyFor);
    }
}
