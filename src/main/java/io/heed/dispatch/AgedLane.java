package io.heed.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Tickets that have waited longer than their queue allows come before everything else, whatever they are worth: those
 * first that passed their limit first. Where one fits nobody now, one agent of its pool is kept free until it does; no
 * more than one of a pool, because keeping more makes light tickets wait for ever. What this promises is derived in
 * waiting-bound.adoc; {@link WaitBound} works it out.
 */
final class AgedLane implements Lane {
    static final String RULE = "aged";

    /** The rule's name where the ticket went to the agent who is kept free. */
    static final String KEPT = "aged-kept";

    @Override
    public void give(Floor floor) {
        int[] aged = order(floor.situation);
        if (aged.length == 0) return;
        SkillPools pools = new SkillPools(floor.situation.agents());
        for (int i : aged) {
            int j = best(floor, i);
            if (j >= 0) floor.give(i, j, keeper(pools, floor, i, pools.poolOf(j)) == j ? KEPT : RULE);
            else keepSomebodyFree(pools, floor, i);
        }
    }

    /** Positions of the aged tickets, in the order in which they passed their limits. */
    static int[] order(Situation situation) {
        List<Waiting> waiting = situation.waiting();
        return IntStream.range(0, waiting.size())
                .filter(i -> aged(waiting.get(i).ticket(), situation.now()))
                .boxed()
                .sorted((one, other) -> {
                    TicketFacts first = waiting.get(one).ticket();
                    TicketFacts second = waiting.get(other).ticket();
                    int order = over(second, situation.now()).compareTo(over(first, situation.now()));
                    return order != 0 ? order : Long.compare(first.id(), second.id());
                })
                .mapToInt(Integer::intValue)
                .toArray();
    }

    static boolean aged(TicketFacts ticket, Instant now) {
        return ticket.waitingSince() != null
                && ticket.waited(now).compareTo(ticket.terms().agedAfter()) >= 0;
    }

    private static Duration over(TicketFacts ticket, Instant now) {
        return ticket.waited(now).minus(ticket.terms().agedAfter());
    }

    /** The agent with room to whom the ticket is worth most, or -1. */
    private static int best(Floor floor, int i) {
        int best = -1;
        double most = 0;
        for (int j = 0; j < floor.agents(); j++) {
            if (!floor.agent(j).taking() || !floor.hasRoom(i, j)) continue;
            OptionalDouble worth = floor.worth.of(floor.ticket(i), floor.agent(j));
            if (worth.isPresent() && (best < 0 || worth.getAsDouble() > most)) {
                best = j;
                most = worth.getAsDouble();
            }
        }
        return best;
    }

    private static void keepSomebodyFree(SkillPools pools, Floor floor, int i) {
        TicketFacts ticket = floor.ticket(i).ticket();
        int home = SkillPools.home(pools.strength(ticket));
        if (home < 0) return;
        int keeper = keeper(pools, floor, i, home);
        if (keeper >= 0) floor.keep(keeper, i);
    }

    /** Who of the pool would be kept free for ticket i, or -1 when somebody already is for an older one. */
    private static int keeper(SkillPools pools, Floor floor, int i, int pool) {
        for (int kept : floor.kept().keySet()) if (pools.poolOf(kept) == pool) return -1;
        return pools.keeper(pool, floor.ticket(i).ticket());
    }
}
