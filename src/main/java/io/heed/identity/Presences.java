package io.heed.identity;

import io.heed.ticket.Bell;
import io.heed.ticket.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** Coming and going. Nothing is offered to somebody who is not taking tickets. */
@ApplicationScoped
public class Presences {
    private final Clock clock;
    private final Bell bell;
    private final EntityManager entities;

    Presences(Clock clock, Bell bell, EntityManager entities) {
        this.clock = clock;
        this.bell = bell;
        this.entities = entities;
    }

    @Transactional
    public void set(Person person, Presence.State state) {
        set(person, state, null, "");
    }

    /**
     * @param backAt when they mean to be back, null if they have not said
     * @param reason in their own words, empty for none
     */
    @Transactional
    public void set(Person person, Presence.State state, Instant backAt, String reason) {
        // two windows of the same person take turns
        entities.find(Person.class, person.id, LockModeType.PESSIMISTIC_WRITE);
        Instant now = clock.instant();
        Optional<Presence> current = Presence.of(person.id);
        if (current.isPresent()) {
            Presence before = current.get();
            boolean same =
                    before.state == state && Objects.equals(before.backAt, backAt) && before.reason.equals(reason);
            if (same) return;
            current.get().until = now;
            entities.flush();
        }
        Presence next = new Presence();
        next.personId = person.id;
        next.state = state;
        next.since = now;
        next.backAt = backAt;
        next.reason = reason;
        next.persist();
        bell.ring(Topic.BACKLOG, Topic.DESK, Topic.BOARD);
    }
}
