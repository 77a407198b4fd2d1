package io.heed.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Up to which message somebody has seen a ticket, and in which of theirs a customer has written since. */
@ApplicationScoped
class SeenTickets {
    private final EntityManager entities;

    SeenTickets(EntityManager entities) {
        this.entities = entities;
    }

    void see(long person, long ticket) {
        entities.createNativeQuery("""
                        insert into ticket_seen (person_id, ticket_id, message_id)
                        select :person, :ticket, max(id) from message where ticket_id = :ticket having max(id) is not null
                        on conflict (person_id, ticket_id) do update set message_id = excluded.message_id
                        where ticket_seen.message_id < excluded.message_id
                        """)
                .setParameter("person", person)
                .setParameter("ticket", ticket)
                .executeUpdate();
    }

    Set<Long> unread(long person, Collection<Long> tickets) {
        if (tickets.isEmpty()) return Set.of();
        List<?> unread = entities.createNativeQuery("""
                        select t.id from ticket t
                        left join ticket_seen s on s.person_id = :person and s.ticket_id = t.id
                        where t.id in (:tickets) and exists (select 1 from message m
                            where m.ticket_id = t.id and m.kind = 'customer' and m.id > coalesce(s.message_id, 0))
                        """, Long.class)
                .setParameter("person", person)
                .setParameter("tickets", tickets)
                .getResultList();
        return unread.stream().map(Long.class::cast).collect(Collectors.toSet());
    }

    /** The newest message of a ticket, 0 where there is none. */
    long newest(long ticket) {
        return ((Number)
                        entities.createNativeQuery("select coalesce(max(id), 0) from message where ticket_id = :ticket")
                                .setParameter("ticket", ticket)
                                .getSingleResult())
                .longValue();
    }
}
