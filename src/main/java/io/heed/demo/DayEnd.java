package io.heed.demo;

import io.heed.ticket.Actor;
import io.heed.ticket.Closing;
import io.heed.ticket.Ticket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** Clears away what earlier runs have left. */
@ApplicationScoped
class DayEnd {
    private final Closing closing;
    private final EntityManager entities;

    DayEnd(Closing closing, EntityManager entities) {
        this.closing = closing;
        this.entities = entities;
    }

    /** Closes what has been open since before then. */
    @Transactional
    public int close(Instant before) {
        List<Ticket> old = Ticket.list("closureId is null and openedAt < ?1", before);
        for (Ticket ticket : old) closing.close(ticket, Actor.system("end of the day"));
        return old.size();
    }

    /** Plans of long ago; the assignments they made keep their own decision. */
    @Transactional
    public int forgetPlans(Instant before) {
        entities.createNativeQuery(
                        "update assignment set plan_id = null where plan_id in (select id from plan where at < :before)")
                .setParameter("before", before)
                .executeUpdate();
        return entities.createNativeQuery("delete from plan where at < :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
