package io.heed.dispatch;

import io.heed.ticket.Bell;
import io.heed.ticket.Ticket;
import io.heed.ticket.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Puts tickets on hold and lets them go again, with who did it and why. */
@ApplicationScoped
public class Holds {
    private final Offers offers;
    private final Auditor auditor;
    private final Clock clock;
    private final Bell bell;
    private final EntityManager entities;

    Holds(Offers offers, Auditor auditor, Clock clock, Bell bell, EntityManager entities) {
        this.offers = offers;
        this.auditor = auditor;
        this.clock = clock;
        this.bell = bell;
        this.entities = entities;
    }

    /** A hold as the audit and programs see it. */
    public record View(Instant until, String by, String why) {
        static View of(Hold row) {
            return new View(row.until, row.byName, row.why);
        }
    }

    /** An open offer is withdrawn; what somebody has accepted stays with them, and is held when it comes back. */
    @Transactional
    View hold(Ticket ticket, Instant until, String why) {
        return hold(ticket, until, why, auditor.caller());
    }

    /** @param by who does it, where nobody calls from outside */
    @Transactional
    public View hold(Ticket ticket, Instant until, String why, String by) {
        changed(ticket);
        Hold row = Hold.of(ticket.id).orElseGet(() -> {
            Hold fresh = new Hold();
            fresh.ticketId = ticket.id;
            return fresh;
        });
        View before = row.until == null ? null : View.of(row);
        row.until = until;
        row.at = clock.instant();
        row.byName = by;
        row.why = why;
        row.persist();
        boolean offered = Assignment.liveOf(ticket.id)
                .filter(live -> live.state == Assignment.State.pending)
                .isPresent();
        if (offered) offers.takeBack(ticket.id, Assignment.Cause.held, "put on hold", by);
        wrote(Audit.Action.ticketHeld, ticket.id, by, before, View.of(row), why);
        return View.of(row);
    }

    /** @return false when it is not on hold */
    @Transactional
    boolean lift(Ticket ticket) {
        return lift(ticket, auditor.caller());
    }

    /** @return false when it is not on hold */
    @Transactional
    public boolean lift(Ticket ticket, String by) {
        changed(ticket);
        Optional<Hold> row = Hold.of(ticket.id).filter(hold -> hold.until.isAfter(clock.instant()));
        if (row.isEmpty()) return false;
        View before = View.of(row.get());
        row.get().delete();
        wrote(Audit.Action.holdLifted, ticket.id, by, before, null, "");
        return true;
    }

    /** A hold is a change of its ticket: whoever remembers the ticket sees that it has another version. */
    private void changed(Ticket ticket) {
        entities.refresh(ticket, LockModeType.PESSIMISTIC_WRITE);
        entities.lock(ticket, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    private void wrote(Audit.Action action, long ticketId, String by, View before, View after, String why) {
        auditor.wrote(action, by, before, after, audit -> {
            audit.ticketId = ticketId;
            audit.why = why;
        });
        bell.ring(Topic.BACKLOG, Topic.DESK, Topic.BOARD);
    }
}
