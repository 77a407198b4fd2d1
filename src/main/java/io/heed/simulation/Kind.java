package io.heed.simulation;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/**
 * Waiting tickets among which a rule's order never changes while they wait: the same people can take them for the same
 * attention, and what comes first today comes first in an hour.
 */
final class Kind {
    final Pool pool;
    private final TreeSet<SimTicket> line;

    /** @param order the rule's, the first to be given out first */
    Kind(Pool pool, Comparator<SimTicket> order) {
        this.pool = pool;
        line = new TreeSet<>(order);
    }

    void join(SimTicket ticket) {
        if (line.isEmpty()) pool.active.add(this);
        line.add(ticket);
        pool.waiting++;
    }

    /** It waits no longer. */
    void left(SimTicket ticket) {
        line.remove(ticket);
        if (line.isEmpty()) pool.active.remove(this);
        pool.waiting--;
    }

    /** The heaviest few at this moment, where weights change while they wait; the older of equals. */
    void heaviest(int most, ToDoubleFunction<SimTicket> weight, List<SimTicket> into) {
        if (line.size() <= most) {
            into.addAll(line);
            return;
        }
        if (most == 0) return;
        PriorityQueue<Weighed> best = new PriorityQueue<>(most, Comparator.naturalOrder());
        for (SimTicket ticket : line) {
            double now = weight.applyAsDouble(ticket);
            if (best.size() == most && !best.peek().isLess(now, ticket)) continue;
            if (best.size() == most) best.poll();
            best.add(new Weighed(ticket, now));
        }
        for (Weighed one : best) into.add(one.ticket);
    }

    private record Weighed(SimTicket ticket, double weight) implements Comparable<Weighed> {
        boolean isLess(double other, SimTicket than) {
            return weight < other || weight == other && ticket.index > than.index;
        }

        @Override
        public int compareTo(Weighed other) {
            int order = Double.compare(weight, other.weight);
            return order != 0 ? order : Integer.compare(other.ticket.index, ticket.index);
        }
    }

    /** The first few; no round could use more of them. */
    void first(int most, List<SimTicket> into) {
        int found = 0;
        for (SimTicket ticket : line) {
            if (found++ == most) return;
            into.add(ticket);
        }
    }
}
