package io.heed.dispatch;

import io.heed.ticket.Actor;
import io.heed.ticket.Bell;
import io.heed.ticket.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Says of a ticket that it matters more than its words tell: it is ranked with the most urgent until it is closed. */
@ApplicationScoped
public class Raising {
    private final EntityManager entities;
    private final Clock clock;
    private final Bell bell;

    Raising(EntityManager entities, Clock clock, Bell bell) {
        this.entities = entities;
        this.clock = clock;
        this.bell = bell;
    }

    /** @return false when the ticket is closed or has been raised before */
    @Transactional
    public boolean raise(long ticketId, Actor by) {
        int raised = entities.createNativeQuery("""
                        insert into raised (ticket_id, at, by_name)
                        select t.id, :at, :by from ticket t where t.id = :ticket and t.closure_id is null
                        on conflict do nothing
                        """)
                .setParameter("at", clock.instant())
                .setParameter("by", by.name())
                .setParameter("ticket", ticketId)
                .executeUpdate();
        if (raised > 0) bell.ring(Topic.BACKLOG, Topic.DESK, Topic.BOARD);
        return raised > 0;
    }
}
