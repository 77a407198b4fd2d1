package io.heed.simulation;

import java.util.ArrayDeque;
import java.util.List;

/** Waiting tickets that differ in nothing a policy looks at but their age, oldest first. */
final class Kind {
    final Pool pool;
    private final ArrayDeque<SimTicket> line = new ArrayDeque<>();
    private int waiting;

    Kind(Pool pool) {
        this.pool = pool;
    }

    void join(SimTicket ticket) {
        line.addLast(ticket);
        if (waiting++ == 0) pool.active.add(this);
        pool.waiting++;
    }

    /** One of them waits no longer. */
    void left() {
        if (--waiting == 0) pool.active.remove(this);
        pool.waiting--;
    }

    /** The oldest few; no round could use more of them. */
    void oldest(int most, List<SimTicket> into) {
        while (!line.isEmpty() && line.peekFirst().state != SimTicket.State.waiting) line.pollFirst();
        int found = 0;
        for (SimTicket ticket : line) {
            if (found == most) return;
            if (ticket.state != SimTicket.State.waiting) continue;
            into.add(ticket);
            found++;
        }
    }
}
