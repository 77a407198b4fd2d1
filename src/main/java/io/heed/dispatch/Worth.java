package io.heed.dispatch;

import java.util.Map;
import java.util.OptionalDouble;

/**
 * What it is worth to give a ticket to an agent now, as a rate: weight saved per minute of handling, leaning a little
 * away from who has carried more than their share, less the rent of the attention it takes. With budgets in points, the plan then fills each budget with the tickets that earn most per
 * attention-minute: generalised cμ (van Mieghem 1995) where there are no look-ahead prices.
 */
final class Worth {
    /** Values are rates times this, so that a ticket of ordinary effort is worth its weight. */
    static final double ORDINARY_MINUTES = 6;

    /** Even a ticket that weighs nothing should find its way when there is room. */
    static final double LEAST_WEIGHT = 0.01;

    /** No answer takes less, whatever a reading says. */
    private static final double LEAST_MINUTES = 1;

    private final AttentionPrices prices;

    Worth(AttentionPrices prices) {
        this.prices = prices;
    }

    /** The same without what attention costs. */
    Worth withoutRent() {
        return new Worth(
                new AttentionPrices(prices.at(), prices.source(), prices.notice(), prices.minutesSaved(), Map.of()));
    }

    /** What a ticket is expected to take of an ordinary agent. */
    static double minutes(TicketFacts ticket) {
        return Math.max(LEAST_MINUTES, ticket.effortMinutes());
    }

    /** What a ticket weighs at least. */
    static double weight(Waiting waiting) {
        return Math.max(LEAST_WEIGHT, waiting.weight());
    }

    /** Empty when this agent may not have this ticket. */
    OptionalDouble of(Waiting waiting, AgentFacts agent) {
        OptionalDouble fit = Fit.of(agent, waiting.ticket());
        if (fit.isEmpty()) return fit;
        TicketFacts ticket = waiting.ticket();
        double minutes = Math.max(LEAST_MINUTES, ticket.effortMinutes() * agent.pace(ticket.queue()));
        double saved = prices.minutesSaved().getOrDefault(AttentionPrices.classOf(ticket), 1.0);
        double rent = prices.pointMinute().getOrDefault(agent.id(), 0.0) * agent.attentionFor(ticket);
        double gain = weight(waiting) * saved * fit.getAsDouble() * agent.lean().of(ticket) / minutes;
        return OptionalDouble.of((gain - rent) * ORDINARY_MINUTES);
    }
}
