package io.heed.dispatch;

import static io.heed.dispatch.Tickets.NOW;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Queues with terms of their own, and tickets and agents that show what they do. */
final class Terms {
    static final Duration TWO_MINUTES = Duration.ofMinutes(2);

    private Terms() {}

    static QueueTerms wishing(String... skills) {
        return new QueueTerms(
                RoutingRule.HEED, List.of(skills), TWO_MINUTES, Duration.ofHours(4), false, Duration.ZERO);
    }

    static QueueTerms sticky(Duration patience) {
        return new QueueTerms(RoutingRule.HEED, List.of(), TWO_MINUTES, Duration.ofHours(4), false, patience);
    }

    static QueueTerms wholeBudget() {
        return new QueueTerms(RoutingRule.HEED, List.of(), TWO_MINUTES, Duration.ofHours(4), true, Duration.ZERO);
    }

    static QueueTerms overflowing(String to, List<String> skills, Duration after) {
        return of(Map.of(), new Overflow(to, skills, after));
    }

    static QueueTerms overflowing(String to, List<String> skills, Duration after, boolean whenNobody) {
        return of(Map.of(), new Overflow(to, skills, after, whenNobody));
    }

    static QueueTerms atLeast(String skill, int level) {
        return of(Map.of(skill, level), null);
    }

    private static QueueTerms of(Map<String, Integer> levels, Overflow overflow) {
        return new QueueTerms(
                RoutingRule.HEED,
                List.of(),
                TWO_MINUTES,
                Duration.ofHours(4),
                false,
                Duration.ZERO,
                levels,
                overflow,
                OfferTerms.USUAL);
    }

    /** A payments ticket that has waited this long, as it stands at NOW. */
    static TicketFacts waiting(long id, QueueTerms terms, Duration waited, Long previousAgent) {
        return Tickets.known(id, waited, previousAgent).under(terms).at(NOW);
    }

    static TicketFacts waiting(long id, QueueTerms terms, Duration waited) {
        return waiting(id, terms, waited, null);
    }

    static AgentFacts skilled(long id, Map<String, Integer> skills) {
        return new AgentFacts(id, "Agent " + id, true, 4, 0, 0, skills, Set.of());
    }

    static AgentFacts holding(long id, double budget, double used, Holding holding, double ramp) {
        return new AgentFacts(
                id,
                "Agent " + id,
                true,
                budget,
                used,
                0,
                Map.of("payments", 8),
                Set.of(),
                holding,
                Map.of(),
                ramp,
                Double.POSITIVE_INFINITY,
                List.of());
    }

    static Situation situation(List<AgentFacts> agents, TicketFacts... tickets) {
        return Situation.of(List.of(tickets), agents, Tickets.SHIPPED, AttentionPrices.none(NOW, ""), NOW, 1);
    }
}
