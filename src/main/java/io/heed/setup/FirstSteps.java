package io.heed.setup;

import io.heed.board.Guide;
import io.heed.identity.AuditRow;
import io.heed.identity.May;
import io.heed.identity.Person;
import io.heed.identity.Role;
import io.heed.identity.SignedIn;
import io.heed.intake.ChannelAccount;
import io.heed.ticket.Message;
import io.heed.ticket.Ticket;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;

/** Looks how far a new installation has come. Once it is over nothing is asked any more. */
@ApplicationScoped
class FirstSteps implements Guide {
    private final SignedIn signedIn;
    private final EntityManager entities;
    private final Clock clock;
    private volatile boolean over;

    FirstSteps(SignedIn signedIn, EntityManager entities, Clock clock) {
        this.signedIn = signedIn;
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Optional<Steps> steps() {
        if (over || !signedIn.may(May.MANAGE_PEOPLE)) return Optional.empty();
        Steps steps = new Steps(
                any(AuditRow.find("action in ('queue.changed', 'queue.made')")),
                any(Ticket.findAll()) || any(ChannelAccount.findAll()),
                any(Person.find("role = ?1 and leftAt is null", Role.AGENT)),
                any(Message.find("kind = 'reply'")));
        boolean done = steps.described() && steps.connected() && steps.invited() && steps.answered();
        over = done || isAway();
        return over ? Optional.empty() : Optional.of(steps);
    }

    @Transactional
    void putAway() {
        entities.createNativeQuery(
                        "insert into first_steps (id, away_at, away_by) values (1, :now, :by) on conflict do nothing")
                .setParameter("now", Timestamp.from(clock.instant()))
                .setParameter("by", signedIn.person().username)
                .executeUpdate();
        over = true;
    }

    private boolean isAway() {
        return !entities.createNativeQuery("select 1 from first_steps")
                .getResultList()
                .isEmpty();
    }

    private static boolean any(PanacheQuery<?> query) {
        return query.range(0, 0).firstResultOptional().isPresent();
    }
}
