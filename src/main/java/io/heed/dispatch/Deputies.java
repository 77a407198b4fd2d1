package io.heed.dispatch;

import io.heed.identity.Person;
import io.heed.ticket.Ticket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Whoever looks after the tickets of somebody who went away, where the rule of the queue says so. */
@ApplicationScoped
class Deputies {
    /** Who takes tickets and has room for this one. Locked first, so that two tickets do not take the same room. */
    private static final String ROOM = """
            select p.budget - coalesce((select sum(a.attention) from assignment a
                   where a.agent_id = p.id and a.state in ('pending', 'accepted', 'wrapping')), 0) >= :attention
            from person p join presence pr on pr.person_id = p.id and pr.until is null and pr.state = 'taking'
            where p.id = :deputy
            """;

    private final EntityManager entities;
    private final AssignmentNews news;

    Deputies(EntityManager entities, AssignmentNews news) {
        this.entities = entities;
        this.news = news;
    }

    /** @param left taken back from its agent in this transaction */
    Optional<Assignment> lookAfter(Assignment left, Instant now) {
        boolean wanted = Ticket.byId(left.ticketId)
                .filter(ticket -> ticket.isOpen() && ticket.queue != null)
                .flatMap(ticket -> Routing.of(ticket.queue))
                .filter(routing -> routing.absentRule.equals(AbsentRule.handToDeputy.name()))
                .isPresent();
        if (!wanted) return Optional.empty();
        Person absent = Person.findById(left.agentId);
        if (absent.deputyId == null) return Optional.empty();
        Person deputy = entities.find(Person.class, absent.deputyId, LockModeType.PESSIMISTIC_WRITE);
        List<?> room = entities.createNativeQuery(ROOM)
                .setParameter("attention", left.attention)
                .setParameter("deputy", deputy.id)
                .getResultList();
        if (room.isEmpty() || !Boolean.TRUE.equals(room.get(0))) return Optional.empty();
        Assignment theirs = new Assignment();
        theirs.ticketId = left.ticketId;
        theirs.agentId = deputy.id;
        theirs.state = Assignment.State.accepted;
        theirs.attention = left.attention;
        theirs.offeredAt = now;
        theirs.answeredAt = now;
        theirs.reason = "looks after the tickets of " + absent.name;
        theirs.decision =
                Decision.byHand(left.attention.doubleValue(), deputy.budget.doubleValue(), Weights.inForce().id);
        theirs.persist();
        news.assigned(theirs, null, "absence of " + absent.name);
        return Optional.of(theirs);
    }
}
