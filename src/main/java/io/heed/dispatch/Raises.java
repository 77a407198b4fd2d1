package io.heed.dispatch;

import io.heed.ticket.Bell;
import io.heed.ticket.Ticket;
import io.heed.ticket.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;

/** Raises tickets above what their reading says, and lets them down again, with who did it and why. */
@ApplicationScoped
public class Raises {
    private final Auditor auditor;
    private final Clock clock;
    private final Bell bell;
    private final EntityManager entities;

    Raises(Auditor auditor, Clock clock, Bell bell, EntityManager entities) {
        this.auditor = auditor;
        this.clock = clock;
        this.bell = bell;
        this.entities = entities;
    }

    /** @return false when it is closed or raised already */
    @Transactional
    public boolean raise(Ticket ticket, String why, String by) {
        lock(ticket);
        if (!ticket.isOpen() || Raised.findById(ticket.id) != null) return false;
        Raised row = new Raised();
        row.ticketId = ticket.id;
        row.at = clock.instant();
        row.byName = by;
        row.persist();
        wrote(Audit.Action.ticketRaised, ticket, why, by);
        return true;
    }

    /** @return false when it is not raised */
    @Transactional
    public boolean lower(Ticket ticket, String why, String by) {
        lock(ticket);
        if (!Raised.deleteById(ticket.id)) return false;
        wrote(Audit.Action.raiseEnded, ticket, why, by);
        return true;
    }

    /** Whoever remembers the ticket sees that it has another version. */
    private void lock(Ticket ticket) {
        entities.refresh(ticket, LockModeType.PESSIMISTIC_WRITE);
        entities.lock(ticket, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    private void wrote(Audit.Action action, Ticket ticket, String why, String by) {
        auditor.wrote(action, by, null, Map.of("ticket", ticket.id), audit -> {
            audit.ticketId = ticket.id;
            audit.why = Why.checked(why);
        });
        bell.ring(Topic.BACKLOG, Topic.DESK, Topic.BOARD);
    }
}
