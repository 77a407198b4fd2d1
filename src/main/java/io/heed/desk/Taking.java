package io.heed.desk;

import io.heed.dispatch.AgentFacts;
import io.heed.dispatch.Assignment;
import io.heed.dispatch.Fit;
import io.heed.dispatch.Offers;
import io.heed.dispatch.Staff;
import io.heed.dispatch.TicketFacts;
import io.heed.identity.Person;
import io.heed.identity.Purview;
import io.heed.identity.Purviews;
import io.heed.ticket.Ticket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** An agent helps themselves: to their offer, or to the heaviest ticket they can do and have room for. */
@ApplicationScoped
class Taking {
    private static final int TRIES = 5;

    private final WholeQueue queue;
    private final Offers offers;
    private final Snoozes snoozes;
    private final Staff staff;
    private final Purviews purviews;
    private final Clock clock;

    Taking(WholeQueue queue, Offers offers, Snoozes snoozes, Staff staff, Purviews purviews, Clock clock) {
        this.queue = queue;
        this.offers = offers;
        this.snoozes = snoozes;
        this.staff = staff;
        this.purviews = purviews;
        this.clock = clock;
    }

    /** @return the ticket they have now; empty when there is none for them */
    @Transactional
    public Optional<Long> next(Person agent) {
        List<Assignment> offered = Assignment.list("agentId = ?1 and state = 'pending' order by id", agent.id);
        for (Assignment offer : offered)
            if (offers.accept(offer.id, agent.id) == Offers.Answer.done) return Optional.of(offer.ticketId);
        Optional<AgentFacts> me = staff.everybody(clock.instant()).stream()
                .filter(one -> one.id() == agent.id)
                .findFirst();
        if (me.isEmpty()) return Optional.empty();
        Purview purview = purviews.own();
        return queue.rankedNow().stream()
                .filter(ticket -> purview.sees(ticket.queue()))
                .filter(ticket -> fits(me.get(), ticket))
                .limit(TRIES)
                .filter(ticket -> take(ticket, agent))
                .map(TicketFacts::id)
                .findFirst();
    }

    private static boolean fits(AgentFacts me, TicketFacts ticket) {
        return Fit.of(me, ticket).isPresent() && me.hasRoomFor(ticket);
    }

    /** Nobody's ticket becomes theirs; false when somebody was quicker. */
    @Transactional
    public boolean take(TicketFacts ticket, Person agent) {
        boolean waits = Ticket.locked(ticket.id()).filter(Ticket::isOpen).isPresent()
                && Assignment.liveOf(ticket.id()).isEmpty();
        if (!waits) return false;
        snoozes.over(ticket.id(), agent.actor());
        return offers.assign(ticket.id(), agent, BigDecimal.valueOf(ticket.attention()), agent.name)
                .isPresent();
    }
}
