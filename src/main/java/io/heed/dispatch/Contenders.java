package io.heed.dispatch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * The waiting tickets that can be given out in a round at all. Of tickets that need the same people and the same
 * attention no more can go than these people have room for, and one that comes later by every order a lane may follow
 * never goes before one that comes earlier: so of each such kind only the first few are planned, one more than there is
 * room for. With 10,000 waiting and one point free that leaves some dozens.
 *
 * <p>Tickets with a story of their own, known to somebody with room or declined by them, are always among them.
 */
final class Contenders {
    private static final double SMALLEST_TICKET = 0.5;

    private final List<InLine> line;
    private final WeightSet weights;
    private final Instant now;
    private final List<AgentFacts> everybody;
    private final List<AgentFacts> roomy = new ArrayList<>();
    private final Set<Long> roomyIds = new HashSet<>();
    private final Set<Long> declined = new HashSet<>();
    private final BitSet kept = new BitSet();

    private Contenders(Line line, List<AgentFacts> agents, WeightSet weights) {
        this.line = line.waiting();
        this.weights = weights;
        this.now = line.now();
        this.everybody = agents;
        for (AgentFacts agent : agents) {
            if (!agent.taking() || agent.free() < SMALLEST_TICKET) continue;
            roomy.add(agent);
            roomyIds.add(agent.id());
            declined.addAll(agent.resting());
        }
    }

    /** As many as there are in the line when everybody in it contends. */
    static List<TicketFacts> of(Line line, List<AgentFacts> agents, WeightSet weights) {
        Contenders contenders = new Contenders(line, agents, weights);
        contenders.choose();
        return contenders.kept.stream()
                .mapToObj(i -> contenders.line.get(i).ticket())
                .toList();
    }

    private void choose() {
        Map<InLine.Kind, List<Integer>> kinds = new HashMap<>();
        for (int i = 0; i < line.size(); i++) {
            TicketFacts ticket = line.get(i).ticket();
            boolean known = ticket.previousAgent() != null && roomyIds.contains(ticket.previousAgent());
            // a classic rule may follow any order, and a lottery none
            if (known || declined.contains(ticket.id()) || ticket.terms().rule() != RoutingRule.HEED) kept.set(i);
            else
                kinds.computeIfAbsent(line.get(i).kind(), kind -> new ArrayList<>())
                        .add(i);
        }
        kinds.values().forEach(this::keepFirst);
    }

    private void keepFirst(List<Integer> kind) {
        int most = places(line.get(kind.get(0)).ticket());
        if (kind.size() <= most + 1) {
            kind.forEach(kept::set);
            return;
        }
        First heaviest = new First(most > 0 ? most + 1 : 0);
        // the oldest is kept even where nobody has room: once it is aged, somebody may have to be kept free for it
        First oldest = new First(most + 1);
        for (int i : kind) {
            if (most > 0) heaviest.offer(i, earned(line.get(i).ticket()));
            oldest.offer(i, -line.get(i).since);
        }
        heaviest.keep();
        oldest.keep();
    }

    /** The first few by rank, and of equals those that came first. */
    private final class First {
        private final int most;
        private final PriorityQueue<Ranked> first = new PriorityQueue<>();

        First(int most) {
            this.most = most;
        }

        void offer(int i, double rank) {
            if (first.size() == most && (most == 0 || first.peek().rank >= rank)) return;
            first.add(new Ranked(i, rank));
            if (first.size() > most) first.poll();
        }

        void keep() {
            for (Ranked one : first) kept.set(one.i);
        }
    }

    private record Ranked(int i, double rank) implements Comparable<Ranked> {
        @Override
        public int compareTo(Ranked other) {
            int order = Double.compare(rank, other.rank);
            return order != 0 ? order : Integer.compare(other.i, i);
        }
    }

    /** How many tickets like this one the people with room could take if there were no others. */
    private int places(TicketFacts ticket) {
        TicketFacts asked = ticket.leansOn(everybody) ? ticket.helped() : ticket;
        int places = 0;
        for (AgentFacts agent : roomy)
            if (Fit.knows(agent, asked)) places += (int) Math.floor(agent.free() / agent.attentionFor(ticket));
        return places;
    }

    /** By agents alike in pace, tickets of a kind rank by this. */
    private double earned(TicketFacts ticket) {
        return Weighing.factors(ticket, weights, now).weight(weights) / Math.max(1, ticket.effortMinutes());
    }
}
