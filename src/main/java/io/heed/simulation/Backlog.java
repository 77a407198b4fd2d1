package io.heed.simulation;

import io.heed.dispatch.RoutingRule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * What waits, arranged so that a round is shown only what it could use: of tickets that the same people can take for the
 * same attention, as many of the first as there are places for. The round's outcome is the same as with all of them.
 */
final class Backlog {
    /** Rules that weigh a ticket against what its queue takes, and so keep no order between queues. */
    private static final Set<RoutingRule> BY_QUEUE = EnumSet.of(RoutingRule.HEED, RoutingRule.GC_MU);

    private final RoutingRule rule;
    private final List<SimAgent> everybody;
    private final Map<Needs, Pool> pools = new LinkedHashMap<>();
    private final Map<Likes, Kind> kinds = new HashMap<>();
    private final Set<SimTicket> byAge = new LinkedHashSet<>();
    private final ToDoubleFunction<SimTicket> weight;

    Backlog(RoutingRule rule, List<SimAgent> everybody) {
        this(rule, everybody, null);
    }

    /** @param weight of a ticket at this moment; null where none changes while it waits */
    Backlog(RoutingRule rule, List<SimAgent> everybody, ToDoubleFunction<SimTicket> weight) {
        this.weight = weight;
        this.rule = rule;
        this.everybody = everybody;
    }

    private record Likes(Needs needs, String queue) {}

    Kind kindOf(Arrival arrival) {
        Needs needs = Needs.of(arrival);
        Likes likes = new Likes(needs, BY_QUEUE.contains(rule) ? arrival.queue() : null);
        Kind known = kinds.get(likes);
        if (known != null) return known;
        Pool pool = pools.computeIfAbsent(needs, n -> new Pool(n, everybody));
        Kind kind = new Kind(pool, order());
        kinds.put(likes, kind);
        return kind;
    }

    /** As the rule ranks tickets of the same needs, and of the same queue where it asks for the queue. */
    private Comparator<SimTicket> order() {
        Comparator<SimTicket> order = switch (rule) {
            case HEED, GC_MU, STRICT_PRIORITY -> Comparator.comparingDouble(ticket -> -ticket.arrival.weight());
            case EARLIEST_DUE ->
                Comparator.comparingDouble(ticket -> ticket.arrival.at() + ticket.arrival.promiseSeconds());
            case AGED_SCORE -> Comparator.comparingDouble(ticket -> ticket.arrival.at() / 60 - ticket.arrival.weight());
            default -> Comparator.comparingDouble(ticket -> ticket.arrival.at());
        };
        return order.thenComparingInt(ticket -> ticket.index);
    }

    void join(SimTicket ticket) {
        ticket.kind.join(ticket);
        byAge.add(ticket);
    }

    /** It waits no longer. */
    void left(SimTicket ticket) {
        ticket.kind.left(ticket);
        byAge.remove(ticket);
    }

    /** Everything that waits, oldest first. */
    List<SimTicket> all() {
        return List.copyOf(byAge);
    }

    /** Whether something waits that came before this moment. */
    boolean holdsFrom(double moment) {
        return !byAge.isEmpty() && byAge.iterator().next().arrival.at() <= moment;
    }

    /**
     * What a round can use, oldest first; empty when nothing has a place anywhere. To Heed's own rule the first of what
     * has no place matters too: room may be held for it.
     */
    List<SimTicket> placeable() {
        List<SimTicket> found = new ArrayList<>();
        boolean any = false;
        for (Pool pool : pools.values()) {
            if (pool.waiting == 0) continue;
            int places = pool.places();
            any |= places > 0;
            int most = rule.drawsLots() && places > 0 ? Integer.MAX_VALUE : Math.max(places, leastShown());
            for (Kind kind : pool.active)
                if (weight == null) kind.first(most, found);
                else kind.heaviest(most, weight, found);
        }
        return any ? inOrder(found) : List.of();
    }

    private int leastShown() {
        return rule == RoutingRule.HEED ? 1 : 0;
    }

    /** The same and, for the lane of the aged, the oldest that came before this moment, with a place or without. */
    List<SimTicket> placeableAndAged(double moment) {
        Set<SimTicket> found = new LinkedHashSet<>(placeable());
        Map<Pool, Integer> room = new HashMap<>();
        for (SimTicket ticket : byAge) {
            if (ticket.arrival.at() > moment) break;
            Pool pool = ticket.kind.pool;
            // one more than can be placed, for which room may be kept
            int left = room.computeIfAbsent(pool, one -> one.places() + 1);
            room.put(pool, left - 1);
            if (left > 0) found.add(ticket);
        }
        return inOrder(found);
    }

    private static List<SimTicket> inOrder(Collection<SimTicket> tickets) {
        return tickets.stream()
                .sorted(Comparator.comparingInt(ticket -> ticket.index))
                .toList();
    }
}
