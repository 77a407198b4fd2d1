package io.heed.history;

import io.heed.ticket.Bell;
import io.heed.ticket.TicketReopened;
import io.heed.ticket.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;

/** A matter of the past that goes on is no history any more: what was said in it is read, so that it can be dispatched. */
@ApplicationScoped
class Reopened {
    private final EntityManager entities;
    private final Bell bell;

    Reopened(EntityManager entities, Bell bell) {
        this.entities = entities;
        this.bell = bell;
    }

    void hear(@Observes TicketReopened event) {
        int said = entities.createNativeQuery(
                        "update message set history = false where ticket_id = :ticket and history")
                .setParameter("ticket", event.ticketId())
                .executeUpdate();
        if (said > 0) bell.ring(Topic.MESSAGES);
    }
}
