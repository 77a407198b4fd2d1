package io.heed.simulation;

import io.heed.dispatch.RoutingRule;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What waits, arranged so that a round is shown only what it could use: of tickets alike in all but age, as many of the
 * oldest as there are places for. The round's outcome is the same as with all of them.
 */
final class Backlog {
    /** Rules that look at nothing of a ticket but its age. */
    private static final Set<RoutingRule> BY_AGE_ONLY = EnumSet.of(
            RoutingRule.ROUND_ROBIN,
            RoutingRule.FEWEST_OPEN,
            RoutingRule.HIGHEST_SPARE,
            RoutingRule.HIGHEST_SPARE_PERCENT,
            RoutingRule.LONGEST_IDLE,
            RoutingRule.FIFO);

    private final RoutingRule rule;
    private final List<SimAgent> everybody;
    private final Map<Needs, Pool> pools = new LinkedHashMap<>();
    private final Map<Object, Kind> kinds = new HashMap<>();
    private final ArrayDeque<SimTicket> byAge = new ArrayDeque<>();

    Backlog(RoutingRule rule, List<SimAgent> everybody) {
        this.rule = rule;
        this.everybody = everybody;
    }

    private record Look(Needs needs, String queue, double weight, double promiseSeconds) {}

    Kind kindOf(Arrival arrival) {
        Needs needs = Needs.of(arrival);
        Object look = BY_AGE_ONLY.contains(rule)
                ? needs
                : new Look(needs, arrival.queue(), arrival.weight(), arrival.promiseSeconds());
        Kind known = kinds.get(look);
        if (known != null) return known;
        Pool pool = pools.computeIfAbsent(needs, n -> new Pool(n, everybody));
        Kind kind = new Kind(pool);
        kinds.put(look, kind);
        return kind;
    }

    void join(SimTicket ticket) {
        ticket.kind.join(ticket);
        byAge.addLast(ticket);
    }

    Collection<Pool> pools() {
        return pools.values();
    }

    /** Everything that waits, oldest first. */
    List<SimTicket> all() {
        oldest();
        return byAge.stream()
                .filter(ticket -> ticket.state == SimTicket.State.waiting)
                .toList();
    }

    /** The oldest that waits, null when nothing does. */
    SimTicket oldest() {
        while (!byAge.isEmpty() && byAge.peekFirst().state != SimTicket.State.waiting) byAge.pollFirst();
        return byAge.peekFirst();
    }

    /** What a round can use of tickets that have a place somewhere, oldest first; empty when nothing has. */
    List<SimTicket> placeable() {
        List<SimTicket> found = new ArrayList<>();
        for (Pool pool : pools.values()) {
            if (pool.waiting == 0) continue;
            int places = pool.places();
            if (places == 0) continue;
            int most = rule.drawsLots() ? Integer.MAX_VALUE : places;
            for (Kind kind : pool.active) kind.oldest(most, found);
        }
        found.sort(Comparator.comparingInt(ticket -> ticket.index));
        return found;
    }
}
