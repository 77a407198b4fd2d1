package io.heed.desk;

import io.heed.dispatch.Assignment;
import io.heed.dispatch.Backlog;
import io.heed.dispatch.Offers;
import io.heed.dispatch.TicketFacts;
import io.heed.identity.Person;
import io.heed.ticket.Actor;
import io.heed.ticket.Closing;
import io.heed.ticket.Queue;
import io.heed.ticket.Tagging;
import io.heed.ticket.Ticket;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One action on many tickets. Each is its own matter: what cannot be done to one holds up none of the others. */
@ApplicationScoped
class BulkActions {
    static final int MOST = 100;
    static final List<String> KNOWN = List.of("tag", "untag", "transfer", "close", "snooze", "mine");

    private final OwnTickets tickets;
    private final Sight sight;
    private final Tagging tagging;
    private final Handover handover;
    private final Snoozes snoozes;
    private final Closing closing;
    private final Offers offers;
    private final Backlog backlog;
    private final Taking taking;
    private final Clock clock;

    BulkActions(
            OwnTickets tickets,
            Sight sight,
            Tagging tagging,
            Handover handover,
            Snoozes snoozes,
            Closing closing,
            Offers offers,
            Backlog backlog,
            Taking taking,
            Clock clock) {
        this.tickets = tickets;
        this.sight = sight;
        this.tagging = tagging;
        this.handover = handover;
        this.snoozes = snoozes;
        this.closing = closing;
        this.offers = offers;
        this.backlog = backlog;
        this.taking = taking;
        this.clock = clock;
    }

    /** @param value the tag, the queue or how long, by action; checked already */
    record Wanted(String action, String value, Snoozes.Rest rest) {}

    Bulk perform(List<Long> ids, Wanted wanted, Person by) {
        List<Bulk.Result> results = new ArrayList<>();
        for (Long id : ids) results.add(QuarkusTransaction.requiringNew().call(() -> one(id, wanted, by)));
        return QuarkusTransaction.requiringNew().call(() -> {
            Bulk row = new Bulk();
            row.personId = by.id;
            row.at = clock.instant();
            row.action = wanted.action();
            row.value = wanted.value();
            row.results = results;
            row.persist();
            return row;
        });
    }

    private Bulk.Result one(long id, Wanted wanted, Person by) {
        Optional<Ticket> found = Ticket.byId(id);
        if (found.isEmpty() || !sight.sees(found.get())) return refused(id, "notThere");
        Ticket ticket = found.get();
        boolean taking = wanted.action().equals("mine");
        if (!taking && !tickets.mayAct(ticket)) return refused(id, "notYours");
        boolean tags = wanted.action().endsWith("tag");
        if (!tags && !ticket.isOpen()) return refused(id, "closed");
        Long agent = Assignment.liveOf(id).map(live -> live.agentId).orElse(null);
        String queue = ticket.queue;
        String why = act(ticket, wanted, by);
        return why == null ? new Bulk.Result(id, null, agent, queue) : refused(id, why);
    }

    private static Bulk.Result refused(long id, String why) {
        return new Bulk.Result(id, why, null, null);
    }

    /** @return why not, null when it is done */
    private String act(Ticket ticket, Wanted wanted, Person by) {
        Actor actor = by.actor();
        return switch (wanted.action()) {
            case "tag" -> tagging.add(ticket, wanted.value(), actor) ? null : "unchanged";
            case "untag" -> tagging.remove(ticket, wanted.value()) ? null : "unchanged";
            case "close" -> closing.close(ticket, actor) ? null : "closed";
            case "snooze" -> snoozes.rest(ticket.id, wanted.rest(), actor) ? null : "closed";
            case "transfer" -> {
                if (wanted.value().equals(ticket.queue)) yield "unchanged";
                Queue queue = Queue.named(wanted.value()).orElseThrow();
                yield handover.toQueue(ticket.id, queue, "", actor) ? null : "closed";
            }
            default -> {
                Optional<TicketFacts> facts = backlog.ofTicket(ticket.id);
                yield facts.isPresent() && taking.take(facts.get(), by) ? null : "taken";
            }
        };
    }

    /** @return false when it was undone before */
    boolean undo(long id, Person by) {
        Optional<Bulk> row = QuarkusTransaction.requiringNew().call(() -> {
            boolean first = Bulk.update(
                            "undoneAt = ?1 where id = ?2 and personId = ?3 and undoneAt is null",
                            clock.instant(),
                            id,
                            by.id)
                    > 0;
            return first ? Bulk.of(by.id, id) : Optional.empty();
        });
        if (row.isEmpty()) return false;
        for (Bulk.Result one : row.get().results)
            if (one.done()) QuarkusTransaction.requiringNew().run(() -> undo(row.get(), one, by));
        return true;
    }

    /** Only what still is as it was made then is undone: whoever has gone on with a ticket meanwhile keeps it. */
    private void undo(Bulk row, Bulk.Result one, Person by) {
        Ticket ticket = Ticket.<Ticket>findByIdOptional(one.ticket()).orElse(null);
        if (ticket == null) return;
        Actor actor = by.actor();
        switch (row.action) {
            case "tag" -> tagging.remove(ticket, row.value);
            case "untag" -> tagging.add(ticket, row.value, actor);
            case "close" -> {
                if (closing.reopen(ticket, actor)) giveBack(one, by);
            }
            case "snooze" -> {
                if (snoozes.over(ticket.id, actor).isPresent()) giveBack(one, by);
            }
            case "transfer" -> {
                boolean still = row.value.equals(ticket.queue)
                        && Assignment.liveOf(ticket.id)
                                .filter(live -> live.state == Assignment.State.accepted)
                                .isEmpty();
                if (!still || one.queue() == null) return;
                handover.toQueue(ticket.id, Queue.named(one.queue()).orElseThrow(), "", actor);
                giveBack(one, by);
            }
            default -> {
                boolean still = Assignment.liveOf(ticket.id)
                        .filter(live -> live.agentId.equals(by.id))
                        .isPresent();
                if (still) handover.back(ticket.id, "", actor);
            }
        }
    }

    private void giveBack(Bulk.Result one, Person by) {
        if (one.agent() == null) return;
        Ticket.getEntityManager().flush();
        BigDecimal attention = BigDecimal.valueOf(
                backlog.ofTicket(one.ticket()).map(TicketFacts::attention).orElse(1.0));
        offers.assign(one.ticket(), Person.findById(one.agent()), attention, by.name);
    }
}
