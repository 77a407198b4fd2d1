package io.heed.dispatch;

import java.time.Instant;
import java.util.List;

/**
 * All that a decision round looks at.
 *
 * @param waiting understood tickets without a live assignment, oldest first
 * @param agents everybody, whether taking or not
 * @param seed same situation and seed, same round
 */
public record Situation(
        List<Waiting> waiting, List<AgentFacts> agents, AttentionPrices prices, Instant now, long seed) {
    public Situation {
        List<AgentFacts> everybody = List.copyOf(agents);
        agents = everybody;
        waiting = waiting.stream().map(one -> one.at(now, everybody)).toList();
    }

    /** The live situation: tickets weigh what the six factors and the supervisor's weights make of them. */
    static Situation of(
            List<TicketFacts> waiting,
            List<AgentFacts> agents,
            WeightSet weights,
            AttentionPrices prices,
            Instant now,
            long seed) {
        List<Waiting> weighed = waiting.stream()
                .map(ticket -> new Waiting(
                        ticket, Weighing.factors(ticket, weights, now).weight(weights)))
                .toList();
        return new Situation(weighed, agents, prices, now, seed);
    }
}
