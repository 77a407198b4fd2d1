package io.heed.demo;

import io.heed.dispatch.Offers;
import io.heed.identity.Person;
import io.heed.identity.Presence;
import io.heed.identity.Presences;
import io.heed.intake.Replies;
import io.heed.ticket.Closing;
import io.heed.ticket.Ticket;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Does what a colleague has decided, through the same doors as a person at the desk. */
@ApplicationScoped
class Hands {
    private static final Logger LOG = Logger.getLogger(Hands.class);

    private final Offers offers;
    private final Replies replies;
    private final Closing closing;
    private final Presences presences;

    Hands(Offers offers, Replies replies, Closing closing, Presences presences) {
        this.offers = offers;
        this.replies = replies;
        this.closing = closing;
        this.presences = presences;
    }

    /** A move that comes too late, because a person was quicker, is simply not made. */
    void make(Move move, long personId) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                Person person = Person.findById(personId);
                switch (move.kind()) {
                    case accept -> offers.accept(move.id(), personId);
                    case decline -> offers.reject(move.id(), personId, move.words());
                    case presence -> present(person, move.state());
                    default -> onTicket(move, person);
                }
            });
        } catch (RuntimeException refused) {
            LOG.warnf("%s could not %s %d (%s); it is decided anew", personId, move.kind(), move.id(), refused);
        }
    }

    private void onTicket(Move move, Person person) {
        Ticket ticket = Ticket.locked(move.id()).orElseThrow();
        if (!ticket.isOpen()) return;
        switch (move.kind()) {
            case reply -> replies.reply(ticket, person.actor(), move.words());
            case note -> replies.note(ticket, person.actor(), move.words());
            case close -> closing.close(ticket, person.actor());
            default -> throw new IllegalArgumentException(move.toString());
        }
    }

    private void present(Person person, Presence.State state) {
        presences.set(person, state);
        if (state != Presence.State.taking) offers.withdrawFrom(person.id);
    }
}
