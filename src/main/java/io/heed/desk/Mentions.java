package io.heed.desk;

import io.heed.identity.Person;
import io.heed.ticket.Bell;
import io.heed.ticket.Message;
import io.heed.ticket.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells people that they were called in a note, and forgets it once they have seen the ticket. */
@ApplicationScoped
class Mentions {
    private final EntityManager entities;
    private final Clock clock;
    private final Bell bell;

    Mentions(EntityManager entities, Clock clock, Bell bell) {
        this.entities = entities;
        this.clock = clock;
        this.bell = bell;
    }

    static Called called() {
        return new Called(Person.<Person>listAll().stream()
                .map(person -> new Called.Colleague(person.id, person.username, person.name))
                .toList());
    }

    /** Nobody is called by themselves. */
    @Transactional
    public void hear(Message note) {
        if (note.text.indexOf('@') < 0) return;
        List<Called.Call> calls = called().in(note.text);
        Set<Long> people = calls.stream().map(Called.Call::id).collect(Collectors.toSet());
        people.remove(note.authorId);
        for (Long person : people) {
            Mention mention = new Mention();
            mention.messageId = note.id;
            mention.ticketId = note.ticket.id;
            mention.personId = person;
            mention.at = clock.instant();
            mention.persist();
        }
        if (!people.isEmpty()) bell.ring(Topic.DESK);
    }

    @Transactional
    public void seen(long personId, long ticketId) {
        int seen = entities.createQuery(
                        "update Mention set readAt = ?1 where personId = ?2 and ticketId = ?3 and readAt is null")
                .setParameter(1, clock.instant())
                .setParameter(2, personId)
                .setParameter(3, ticketId)
                .executeUpdate();
        if (seen > 0) bell.ring(Topic.DESK);
    }
}
