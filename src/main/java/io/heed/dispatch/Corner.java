package io.heed.dispatch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.Collectors;

/**
 * The corners of a round that its decisions were made in: who could have had a ticket, and which tickets compete for
 * their attention under these weights or with any one slider at either end. What is small enough is its own corner.
 */
final class Corner {
    private static final int MOST_AGENTS = 5;
    private static final int MOST_TICKETS = 60;

    /** Rivals kept per class of ticket and set of weights. */
    private static final int RIVALS = 8;

    private final Situation situation;
    private final Map<Long, Long> agentOf;

    /** By class: tickets that come first in it under some of the weights that may be tried. */
    private final Map<String, List<TicketFacts>> rivals;

    Corner(Situation situation, Matching.Round round, WeightSet weights) {
        this.situation = situation;
        this.agentOf = round.given().stream()
                .collect(Collectors.toMap(
                        given -> given.ticket().id(), given -> given.agent().id()));
        this.rivals = small() ? Map.of() : rivals(weights);
    }

    record Part(List<TicketFacts> tickets, List<AgentFacts> agents, boolean whole) {}

    Part around(Matching.Given given) {
        if (small())
            return new Part(situation.waiting().stream().map(Waiting::ticket).toList(), situation.agents(), true);
        List<AgentFacts> agents = agents(given);
        Map<Long, TicketFacts> tickets = new LinkedHashMap<>();
        for (Waiting waiting : situation.waiting()) {
            Long agent = agentOf.get(waiting.ticket().id());
            if (agent != null && agents.stream().anyMatch(one -> one.id() == agent))
                tickets.put(waiting.ticket().id(), waiting.ticket());
        }
        rivals.values().stream()
                .filter(same -> agents.stream()
                        .anyMatch(agent -> Fit.of(agent, same.get(0)).isPresent()))
                .forEach(same -> same.forEach(ticket -> tickets.putIfAbsent(ticket.id(), ticket)));
        List<TicketFacts> oldestFirst = tickets.values().stream()
                .sorted(Comparator.comparingLong(TicketFacts::id))
                .toList();
        return new Part(oldestFirst, agents, false);
    }

    private boolean small() {
        return situation.waiting().size() <= MOST_TICKETS && situation.agents().size() <= 2 * MOST_AGENTS;
    }

    /** Who got the ticket, and the others with room for whom it is worth most. */
    private List<AgentFacts> agents(Matching.Given given) {
        Worth worth = new Worth(situation.prices());
        List<AgentFacts> agents = new ArrayList<>(List.of(given.agent()));
        situation.agents().stream()
                .filter(agent -> agent.id() != given.agent().id())
                .filter(agent ->
                        agent.taking() && agent.free() >= given.ticket().attention())
                .filter(agent -> worth.of(given.waiting(), agent).isPresent())
                .sorted(Comparator.comparingDouble(
                        agent -> -worth.of(given.waiting(), agent).getAsDouble()))
                .limit(MOST_AGENTS - 1L)
                .forEach(agents::add);
        agents.sort(Comparator.comparingLong(AgentFacts::id));
        return agents;
    }

    private Map<String, List<TicketFacts>> rivals(WeightSet weights) {
        List<WeightSet> tried = new ArrayList<>(List.of(weights));
        for (Factor factor : Factor.values())
            for (int end : Counterfactual.ENDS) weights.with(factor, end).ifPresent(tried::add);
        Map<String, List<TicketFacts>> byClass = new HashMap<>();
        situation.waiting().stream()
                .map(Waiting::ticket)
                .filter(ticket -> !agentOf.containsKey(ticket.id()))
                .forEach(ticket -> byClass.computeIfAbsent(
                                AttentionPrices.classOf(ticket) + ticket.skills(), name -> new ArrayList<>())
                        .add(ticket));
        byClass.replaceAll((name, tickets) -> first(tickets, tried));
        return byClass;
    }

    private List<TicketFacts> first(List<TicketFacts> tickets, List<WeightSet> tried) {
        if (tickets.size() <= RIVALS) return tickets;
        List<Factors> factors = tickets.stream()
                .map(ticket -> Weighing.factors(ticket, tried.get(0), situation.now()))
                .toList();
        Map<Long, TicketFacts> first = new LinkedHashMap<>();
        for (WeightSet weights : tried) {
            PriorityQueue<Ranked> best = new PriorityQueue<>(Comparator.comparingDouble(Ranked::density));
            for (int i = 0; i < tickets.size(); i++) {
                double density = density(tickets.get(i), factors.get(i).weight(weights));
                if (best.size() == RIVALS && best.peek().density >= density) continue;
                best.add(new Ranked(tickets.get(i), density));
                if (best.size() > RIVALS) best.poll();
            }
            best.forEach(one -> first.put(one.ticket.id(), one.ticket));
        }
        return List.copyOf(first.values());
    }

    private record Ranked(TicketFacts ticket, double density) {}

    /** Weight saved per attention-minute, which is what the joint lane ranks by. */
    private static double density(TicketFacts ticket, double weight) {
        return weight / Math.max(1, ticket.effortMinutes()) / ticket.attention();
    }
}
