package io.heed.dispatch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A round in the making: who still waits, what room is left, and what was given so far. */
final class Floor {
    final Situation situation;
    final Worth worth;
    private final double[] room;
    private final boolean[] gone;
    private final Map<Integer, Integer> keptFor = new LinkedHashMap<>();
    private final List<Matching.Given> given = new ArrayList<>();

    Floor(Situation situation) {
        this.situation = situation;
        this.worth = new Worth(situation.prices());
        room = situation.agents().stream()
                .mapToDouble(agent -> agent.taking() ? agent.free() : 0)
                .toArray();
        gone = new boolean[situation.waiting().size()];
    }

    /** Positions of the tickets that still wait, oldest first. */
    int[] waiting() {
        return IntStream.range(0, gone.length).filter(i -> !gone[i]).toArray();
    }

    /** Those of them whose queue follows this rule. */
    int[] waiting(RoutingRule rule) {
        return IntStream.range(0, gone.length)
                .filter(i -> !gone[i] && ticket(i).ticket().terms().rule() == rule)
                .toArray();
    }

    Waiting ticket(int i) {
        return situation.waiting().get(i);
    }

    AgentFacts agent(int j) {
        return situation.agents().get(j);
    }

    int agents() {
        return room.length;
    }

    /** Points agent j has left for others in this round: none while kept free. */
    double room(int j) {
        return keptFor.containsKey(j) ? 0 : room[j];
    }

    /** Keeps agent j free for ticket i: nobody else is given anything of theirs in this round. */
    void keep(int j, int i) {
        keptFor.put(j, i);
    }

    /** The agents kept free, each with the ticket that waits for them. */
    Map<Integer, Integer> kept() {
        return keptFor;
    }

    /** Points ticket i takes of agent j. */
    double attention(int i, int j) {
        return agent(j).attentionFor(ticket(i).ticket());
    }

    /** Whether agent j has room for ticket i, in points and in tickets of its channel; says nothing of skills. */
    boolean hasRoom(int i, int j) {
        return room(j) >= attention(i, j) && underCap(i, j);
    }

    /** Whether agent j may have one more of ticket i's channel, those given in this round included. */
    boolean underCap(int i, int j) {
        AgentFacts agent = agent(j);
        if (agent.holding().channelCaps().isEmpty()) return true;
        String channel = ticket(i).ticket().channel();
        long onTop = given.stream()
                .filter(one -> one.agent() == agent && one.ticket().channel().equals(channel))
                .count();
        return agent.holding().mayHaveMore(channel, (int) onTop);
    }

    void give(int i, int j, String rule) {
        give(i, j, rule, null);
    }

    /** Gives ticket i to an agent who was drawn with this chance. */
    void explore(int i, int j, String rule, double propensity) {
        give(i, j, rule, propensity);
    }

    private void give(int i, int j, String rule, Double propensity) {
        given.add(new Matching.Given(ticket(i), agent(j), room[j], rule, propensity));
        room[j] -= attention(i, j);
        gone[i] = true;
    }

    List<Matching.Given> given() {
        return given;
    }
}
