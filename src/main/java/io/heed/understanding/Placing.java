package io.heed.understanding;

import io.heed.ticket.Queue;
import io.heed.ticket.Ticket;
import jakarta.enterprise.context.ApplicationScoped;

/** What a reading means for its ticket: the queue it goes to, and the minutes and attention it takes there. */
@ApplicationScoped
class Placing {
    private final EffortBook efforts;

    Placing(EffortBook efforts) {
        this.efforts = efforts;
    }

    void place(Understanding row, Ticket ticket) {
        sort(ticket, row);
        if (row.failure == null) row.takes(efforts.of(row.modelVersion).of(ticket.queue, ticket.channel));
        row.cameBy(ticket.channel);
    }

    /** A ticket that came without a queue goes to the likeliest one that this workspace has, unless it fits none. */
    private static void sort(Ticket ticket, Understanding row) {
        if (ticket.queue != null || row.fitsNone()) return;
        row.queues.stream()
                .map(QueueProbability::queue)
                .filter(name -> Queue.named(name).isPresent())
                .findFirst()
                .ifPresent(name -> ticket.queue = name);
    }
}
