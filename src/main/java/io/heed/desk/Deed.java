package io.heed.desk;

import io.heed.ticket.Actor;
import io.heed.ticket.Ticket;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;

/** What somebody did with a ticket besides writing in it; its thread tells it in one quiet line. */
@Entity
public class Deed extends PanacheEntityBase {
    public enum What {
        transferred,
        moved,
        handedBack,
        snoozed,
        woken
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public Long ticketId;
    public Instant at;
    public String byName;

    @Enumerated(EnumType.STRING)
    public What what;

    /** A person or a queue; null where there is neither. */
    public String toName;

    public Instant until;
    public String why;

    static Deed of(Ticket ticket, What what, Actor by, Instant at) {
        Deed deed = new Deed();
        deed.ticketId = ticket.id;
        deed.what = what;
        deed.byName = by.name();
        deed.at = at;
        deed.why = "";
        return deed;
    }

    static List<Deed> ofTicket(long ticketId) {
        return list("ticketId = ?1 order by id", ticketId);
    }
}
