package io.heed.desk;

import io.heed.dispatch.Assignment;
import io.heed.identity.Person;
import io.heed.identity.Presence;
import io.heed.identity.Role;
import io.heed.ticket.Queue;
import io.heed.ticket.Ticket;
import io.heed.understanding.Understanding;
import io.heed.web.PromiseClock;
import io.heed.web.Viewing;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which verbs a viewer has for a ticket. */
@ApplicationScoped
class VerbViews {
    private final OwnTickets tickets;
    private final Viewing viewing;
    private final Clock clock;

    VerbViews(OwnTickets tickets, Viewing viewing, Clock clock) {
        this.tickets = tickets;
        this.viewing = viewing;
        this.clock = clock;
    }

    /** @param state of the conversation: offered, mine, elsewhere, waiting or closed */
    Verbs of(Ticket ticket, String state, Person viewer) {
        boolean may = tickets.mayAct(ticket);
        boolean open = ticket.isOpen();
        boolean act = may && open && !state.equals("offered");
        boolean agent = viewer.role.equals(Role.AGENT);
        return new Verbs(
                Snooze.of(ticket.id)
                        .map(row -> new Verbs.Rest(
                                row.until == null ? null : viewing.moment(row.until), row.onReply, row.why))
                        .orElse(null),
                act,
                agent && state.equals("waiting"),
                may && !open && ticket.mergedIntoId == null,
                wrapping(ticket, viewer),
                open && fitsNone(ticket),
                act ? queues(ticket) : List.of(),
                act ? colleagues(ticket) : List.of(),
                null);
    }

    /** Whether its reading says that it belongs to no queue, and nobody has sorted it since. */
    static boolean fitsNone(Ticket ticket) {
        return ticket.queue == null
                && Understanding.latestOf(ticket.id)
                        .filter(Understanding::fitsNone)
                        .isPresent();
    }

    private Verbs.Wrapping wrapping(Ticket ticket, Person viewer) {
        return Assignment.liveOf(ticket.id)
                .filter(live -> live.state == Assignment.State.wrapping && live.agentId.equals(viewer.id))
                .map(live -> new Verbs.Wrapping(live.id, PromiseClock.until(live.wrappingUntil, clock.instant())))
                .orElse(null);
    }

    static List<Correcting.Choice> queues(Ticket ticket) {
        return Queue.<Queue>list("order by title").stream()
                .map(queue -> new Correcting.Choice(
                        queue.name, queue.title, ticket != null && queue.name.equals(ticket.queue)))
                .toList();
    }

    private static List<Verbs.Colleague> colleagues(Ticket ticket) {
        Long holder = Assignment.liveOf(ticket.id).map(live -> live.agentId).orElse(null);
        Map<Long, String> presences = new HashMap<>();
        for (Presence one : Presence.<Presence>list("until is null")) presences.put(one.personId, one.state.name());
        return Person.agents().stream()
                .filter(person -> !person.id.equals(holder))
                .map(person -> new Verbs.Colleague(person.id, person.name, presences.getOrDefault(person.id, "away")))
                .toList();
    }
}
