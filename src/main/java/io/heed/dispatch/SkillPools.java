package io.heed.dispatch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Agents who are taking tickets, in pools of those with the same skills. In each pool one agent at a time may be kept
 * free for aged tickets: of those with the largest budget the one who will have put down their ordinary work first. As
 * an agent who is kept free is given no ordinary work, the choice stays from round to round without being remembered.
 */
final class SkillPools {
    private final List<AgentFacts> agents;
    private final List<List<Integer>> pools = new ArrayList<>();
    private final int[] poolOf;

    SkillPools(List<AgentFacts> agents) {
        this.agents = agents;
        poolOf = new int[agents.size()];
        Map<Set<String>, Integer> known = new HashMap<>();
        for (int j = 0; j < poolOf.length; j++) {
            poolOf[j] = -1;
            if (!agents.get(j).taking()) continue;
            poolOf[j] = known.computeIfAbsent(skills(agents.get(j)), skills -> {
                pools.add(new ArrayList<>());
                return pools.size() - 1;
            });
            pools.get(poolOf[j]).add(j);
        }
    }

    private static Set<String> skills(AgentFacts agent) {
        return agent.skills().entrySet().stream()
                .filter(skill -> skill.getValue() > 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    int count() {
        return pools.size();
    }

    int poolOf(int j) {
        return poolOf[j];
    }

    List<Integer> pool(int pool) {
        return pools.get(pool);
    }

    /** Whether this agent could ever take this ticket; a channel's cap holds them back for a while only. */
    boolean suits(int j, TicketFacts ticket) {
        AgentFacts agent = agents.get(j);
        return agent.taking()
                && agent.budget() >= agent.attentionFor(ticket)
                && Fit.of(agent.uncapped(), ticket).isPresent();
    }

    /** By pool, the attention of all who could take this ticket: 0 where nobody can. */
    double[] strength(TicketFacts ticket) {
        double[] strength = new double[count()];
        for (int j = 0; j < poolOf.length; j++)
            if (suits(j, ticket)) strength[poolOf[j]] += agents.get(j).budget();
        return strength;
    }

    /** The pool in which somebody is kept free for a ticket: the strongest, because it misses them least; or -1. */
    static int home(double[] strength) {
        int home = -1;
        for (int pool = 0; pool < strength.length; pool++)
            if (strength[pool] > (home < 0 ? 0 : strength[home])) home = pool;
        return home;
    }

    /** Who of this pool would be kept free for the ticket, or -1 where nobody could take it. */
    int keeper(int pool, TicketFacts ticket) {
        int keeper = -1;
        for (int j : pools.get(pool)) if (suits(j, ticket) && (keeper < 0 || sooner(j, keeper))) keeper = j;
        return keeper;
    }

    private boolean sooner(int j, int other) {
        double budget = agents.get(j).budget();
        if (budget != agents.get(other).budget())
            return budget > agents.get(other).budget();
        return clear(j).isBefore(clear(other));
    }

    Instant clear(int j) {
        return agents.get(j).clearOfOrdinaryWork();
    }
}
