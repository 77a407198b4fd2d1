package io.heed.simulation;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

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

    /** The first few; no round could use more of them. */
    void first(int most, List<SimTicket> into) {
        int found = 0;
        for (SimTicket ticket : line) {
            if (found++ == most) return;
            into.add(ticket);
        }
    }
}
