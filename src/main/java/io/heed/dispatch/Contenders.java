package io.heed.dispatch;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The waiting tickets that can be given out in a round at all. Of tickets that need the same people and the same
 * attention no more can go than these people have room for, and one that comes later by every order a lane may follow
 * never goes before one that comes earlier: so of each such group only the first few are planned, one more than there is
 * room for. With 10,000 waiting and one point free that leaves some dozens.
 *
 * <p>Tickets with a story of their own, known to somebody with room or declined by them, are always among them.
 */
final class Contenders {
    private static final double SMALLEST_TICKET = 0.5;

    private final Situation all;
    private final List<AgentFacts> roomy = new ArrayList<>();
    private final Set<Long> roomyIds = new HashSet<>();
    private final Set<Long> declined = new HashSet<>();
    private final BitSet kept = new BitSet();

    private Contenders(Situation all) {
        this.all = all;
        for (AgentFacts agent : all.agents()) {
            if (!agent.taking() || agent.free() < SMALLEST_TICKET) continue;
            roomy.add(agent);
            roomyIds.add(agent.id());
            declined.addAll(agent.resting());
        }
    }

    /** The same situation when everybody in it contends. */
    static Situation of(Situation all) {
        Contenders contenders = new Contenders(all);
        contenders.choose();
        if (contenders.kept.cardinality() == all.waiting().size()) return all;
        List<Waiting> waiting =
                contenders.kept.stream().mapToObj(all.waiting()::get).toList();
        return new Situation(waiting, all.agents(), all.prices(), all.now(), all.seed());
    }

    private record Group(
            String queue,
            String channel,
            List<String> skills,
            String language,
            double attention,
            QueueTerms terms,
            Standing standing) {
        static Group of(TicketFacts ticket) {
            return new Group(
                    ticket.queue(),
                    ticket.channel(),
                    ticket.skills(),
                    ticket.language(),
                    ticket.attention(),
                    ticket.terms(),
                    ticket.standing());
        }
    }

    private void choose() {
        Map<Group, List<Integer>> groups = new HashMap<>();
        for (int i = 0; i < all.waiting().size(); i++) {
            TicketFacts ticket = all.waiting().get(i).ticket();
            boolean known = ticket.previousAgent() != null && roomyIds.contains(ticket.previousAgent());
            // a classic rule may follow any order, and a lottery none
            if (known || declined.contains(ticket.id()) || ticket.terms().rule() != RoutingRule.HEED) kept.set(i);
            else
                groups.computeIfAbsent(Group.of(ticket), group -> new ArrayList<>())
                        .add(i);
        }
        groups.values().forEach(this::keepFirst);
    }

    private void keepFirst(List<Integer> group) {
        int most = places(all.waiting().get(group.get(0)).ticket());
        if (most > 0) keepFirst(group, most + 1, Comparator.comparingDouble(this::earned));
        // the oldest is kept even where nobody has room: once it is aged, somebody may have to be kept free for it
        keepFirst(group, most + 1, Comparator.comparingLong(this::waited));
    }

    /** How many tickets like this one the people with room could take if there were no others. */
    private int places(TicketFacts ticket) {
        int places = 0;
        for (AgentFacts agent : roomy)
            if (Fit.knows(agent, ticket)) places += (int) Math.floor(agent.free() / agent.attentionFor(ticket));
        return places;
    }

    private void keepFirst(List<Integer> group, int most, Comparator<Integer> order) {
        if (group.size() <= most) group.forEach(kept::set);
        else group.stream().sorted(order.reversed()).limit(most).forEach(kept::set);
    }

    /** By agents alike in pace, tickets of a group rank by this. */
    private double earned(int i) {
        Waiting waiting = all.waiting().get(i);
        return waiting.weight() / Math.max(1, waiting.ticket().effortMinutes());
    }

    private long waited(int i) {
        return all.waiting().get(i).ticket().waited(all.now()).toMillis();
    }
}
