package io.heed.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Puts tags on tickets and takes them off; doing it twice changes nothing. */
@ApplicationScoped
public class Tagging {
    private static final int SUGGESTED = 200;

    private final EntityManager entities;
    private final Clock clock;
    private final Bell bell;

    Tagging(EntityManager entities, Clock clock, Bell bell) {
        this.entities = entities;
        this.clock = clock;
        this.bell = bell;
    }

    /**
     * @param name as {@link Tag#named} makes it
     * @return false when it was there
     */
    @Transactional
    public boolean add(Ticket ticket, String name, Actor by) {
        int added = entities.createNativeQuery("""
                        insert into ticket_tag (ticket_id, name, by_name, at) values (:ticket, :name, :by, :at)
                        on conflict do nothing""")
                .setParameter("ticket", ticket.id)
                .setParameter("name", name)
                .setParameter("by", by.name())
                .setParameter("at", clock.instant())
                .executeUpdate();
        if (added > 0) bell.ring(Topic.DESK);
        return added > 0;
    }

    /** @return false when it was not there */
    @Transactional
    public boolean remove(Ticket ticket, String name) {
        boolean removed = Tag.delete("ticketId = ?1 and name = ?2", ticket.id, name) > 0;
        if (removed) bell.ring(Topic.DESK);
        return removed;
    }

    /** Tags in use that begin like this, in order. Steps from one to the next, however many tickets have each. */
    public List<String> known(String beginning) {
        List<?> names = entities.createNativeQuery("""
                        with recursive known as (
                            (select name from ticket_tag where name >= :beginning order by name limit 1)
                            union all
                            select (select t.name from ticket_tag t where t.name > k.name order by t.name limit 1)
                            from known k where k.name is not null)
                        select name from known where starts_with(name, :beginning) limit :most""", String.class)
                .setParameter("beginning", beginning)
                .setParameter("most", SUGGESTED)
                .getResultList();
        return names.stream().map(String.class::cast).toList();
    }
}
