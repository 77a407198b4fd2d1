package io.heed.demo;

import io.heed.identity.Person;
import io.heed.identity.Presence;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Brings every agent's desk together: the person, their presence and their tickets. */
@ApplicationScoped
class Staffing {
    private final EntityManager entities;

    Staffing(EntityManager entities) {
        this.entities = entities;
    }

    List<Desk> desks(Company company, List<OpenTicket> open, Instant start, Instant now) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<Desk> desks = new ArrayList<>();
            for (Person person : Person.agents())
                company.named(person.username).ifPresent(member -> desks.add(desk(person, member, open, start, now)));
            return desks;
        });
    }

    private static Desk desk(Person person, Member member, List<OpenTicket> open, Instant start, Instant now) {
        Optional<Presence> presence = Presence.of(person.id);
        return new Desk(
                person.id,
                member,
                presence.map(current -> current.state).orElse(Presence.State.away),
                presence.map(current -> current.since).orElse(Instant.EPOCH),
                member.shift().onDuty(start, now),
                open.stream()
                        .filter(ticket ->
                                ticket.agent() != null && ticket.agent().equals(person.id))
                        .toList());
    }

    /** Away since the very moment an offer lapsed: the dispatcher's doing, not the visitor's choice. */
    boolean wasSentAwayForSilence(long personId) {
        return QuarkusTransaction.requiringNew()
                .call(() -> !entities.createNativeQuery("""
                        select 1 from presence pr
                        join assignment a on a.agent_id = pr.person_id and a.state = 'timedOut' and a.ended_at = pr.since
                        where pr.person_id = :person and pr.until is null and pr.state = 'away'
                        """)
                        .setParameter("person", personId)
                        .getResultList()
                        .isEmpty());
    }
}
