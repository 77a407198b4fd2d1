package io.heed.dispatch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * To whom a plan's tickets go among agents to whom they are worth the same: a plan does not mind which of two equals it
 * takes, and left alone it takes who is listed first. Whoever has been idle the longest comes first, as with the classic
 * rules. Among those who hold several tickets at a time and have the same room, whoever knows fewest other things comes
 * before that, so that the room of the versatile stays.
 */
final class LongestIdle {
    private static final double SAME = 1e-9;

    private static final Comparator<AgentFacts> TURN = Comparator.comparing(
                    (AgentFacts agent) -> agent.holding().idleSince() == null
                            ? Instant.MAX
                            : agent.holding().idleSince())
            .thenComparing(agent -> agent.holding().lastGiven() == null
                    ? Instant.MIN
                    : agent.holding().lastGiven());

    private static final Comparator<AgentFacts> NARROWEST =
            Comparator.comparingLong(LongestIdle::skills).thenComparing(TURN);

    private final Floor floor;
    private final Worth worth;
    private final double[] room;

    /** @param room points by agent, before the plan */
    LongestIdle(Floor floor, Worth worth, double[] room) {
        this.floor = floor;
        this.worth = worth;
        this.room = room;
    }

    /**
     * The same plan, of the same value, with equals in order of their turn.
     *
     * @param waiting positions of the planned tickets
     * @param agentOf by planned ticket, the position of its agent or -1
     */
    int[] inTurn(int[] waiting, int[] agentOf) {
        int[] turned = agentOf.clone();
        List<List<Integer>> hands = new ArrayList<>();
        for (int j = 0; j < room.length; j++) hands.add(new ArrayList<>());
        for (int k = 0; k < turned.length; k++)
            if (turned[k] >= 0) hands.get(turned[k]).add(k);
        for (int j = 0; j < room.length; j++) {
            List<Integer> hand = hands.get(j);
            if (hand.isEmpty()) continue;
            int first = first(j, hands, waiting);
            hands.set(j, hands.get(first));
            hands.set(first, hand);
            for (int k : hand) turned[k] = first;
        }
        return turned;
    }

    /** Who of those that get nothing, but might as well have all that j gets, comes first; j if nobody. */
    private int first(int j, List<List<Integer>> hands, int[] waiting) {
        Comparator<AgentFacts> order = fills(waiting[hands.get(j).get(0)], j) ? TURN : NARROWEST;
        int first = j;
        for (int other = 0; other < room.length; other++)
            if (hands.get(other).isEmpty()
                    && room[other] == room[j]
                    && order.compare(floor.agent(other), floor.agent(first)) < 0
                    && asGood(j, other, hands.get(j), waiting)) first = other;
        return first;
    }

    /** Whether the ticket takes all that an idle agent has. */
    private boolean fills(int i, int j) {
        double budget = floor.agent(j).budget();
        return room[j] == budget && floor.attention(i, j) == budget;
    }

    private boolean asGood(int j, int other, List<Integer> hand, int[] waiting) {
        if (!floor.agent(other).taking()) return false;
        for (int k : hand) {
            int i = waiting[k];
            double here = worth.of(floor.ticket(i), floor.agent(j)).orElse(0);
            double there = worth.of(floor.ticket(i), floor.agent(other)).orElse(0);
            if (Math.abs(here - there) > SAME * Math.abs(here)
                    || floor.attention(i, j) != floor.attention(i, other)
                    || !floor.underCap(i, other)) return false;
        }
        return true;
    }

    private static long skills(AgentFacts agent) {
        long known = 0;
        for (int level : agent.skills().values()) if (level > 0) known++;
        return known;
    }
}
