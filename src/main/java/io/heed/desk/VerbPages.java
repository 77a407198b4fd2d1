package io.heed.desk;

import io.heed.dispatch.Assignment;
import io.heed.dispatch.Offers;
import io.heed.identity.May;
import io.heed.identity.Person;
import io.heed.identity.Role;
import io.heed.identity.SignedIn;
import io.heed.ticket.Queue;
import io.heed.ticket.Ticket;
import io.heed.web.Viewing;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;

/** What an agent does with a ticket of theirs besides writing: let it rest, pass it on, give it back, finish it. */
@Path("/desk")
@RolesAllowed(May.WORK_TICKETS)
public class VerbPages {
    private static final int LONGEST_REASON = 500;

    private final OwnTickets tickets;
    private final Snoozes snoozes;
    private final Handover handover;
    private final Offers offers;
    private final SignedIn signedIn;
    private final Viewing viewing;
    private final Clock clock;

    VerbPages(
            OwnTickets tickets,
            Snoozes snoozes,
            Handover handover,
            Offers offers,
            SignedIn signedIn,
            Viewing viewing,
            Clock clock) {
        this.tickets = tickets;
        this.snoozes = snoozes;
        this.handover = handover;
        this.offers = offers;
        this.signedIn = signedIn;
        this.viewing = viewing;
        this.clock = clock;
    }

    @POST
    @Path("tickets/{id}/rests")
    @Transactional
    public Response rest(
            long id, @FormParam("until") String until, @FormParam("at") String at, @FormParam("why") String why) {
        tickets.mine(id);
        Optional<Snoozes.Rest> rest = SnoozeTimes.of(until, at, reason(why), viewing.zone(), clock.instant());
        if (rest.isEmpty()) return Back.toTicket(id, "notAMoment");
        if (!snoozes.rest(id, rest.get(), me().actor())) return Back.toTicket(id, "closed");
        return Back.to("/desk");
    }

    @POST
    @Path("tickets/{id}/rests/end")
    @Transactional
    public Response wake(long id) {
        Ticket ticket = Ticket.byId(id).orElseThrow(NotFoundException::new);
        boolean theirs =
                Snooze.of(id).filter(row -> me().id.equals(row.agentId)).isPresent();
        if (!theirs) tickets.mine(ticket.id);
        snoozes.wake(id, me().actor(), "");
        return Back.toTicket(id);
    }

    /** @param to "queue:billing" or "person:12" */
    @POST
    @Path("tickets/{id}/transfers")
    @Transactional
    public Response transfer(long id, @FormParam("to") String to, @FormParam("why") String why) {
        Ticket ticket = tickets.mine(id);
        String reason = reason(why);
        if (reason.isEmpty()) return Back.toTicket(id, "needsReason");
        if (!ticket.isOpen()) return Back.toTicket(id, "closed");
        boolean done = passOn(id, to == null ? "" : to, reason);
        return done ? Back.to("/desk") : Back.toTicket(id, "nobodyThere");
    }

    private boolean passOn(long id, String to, String reason) {
        if (to.startsWith("queue:")) {
            Optional<Queue> queue = Queue.named(to.substring("queue:".length()));
            return queue.isPresent() && handover.toQueue(id, queue.get(), reason, me().actor());
        }
        Optional<Person> person = to.matches("person:\\d{1,18}")
                ? Person.findByIdOptional(Long.valueOf(to.substring("person:".length())))
                : Optional.empty();
        return person.filter(one -> one.role.equals(Role.AGENT)).isPresent()
                && handover.toPerson(id, person.get(), reason, me().actor());
    }

    @POST
    @Path("tickets/{id}/hand-back")
    @Transactional
    public Response handBack(long id, @FormParam("why") String why) {
        tickets.mine(id);
        String reason = reason(why);
        if (reason.isEmpty()) return Back.toTicket(id, "needsReason");
        handover.back(id, reason, me().actor());
        return Back.to("/desk");
    }

    /** The agent has finished writing up before the time for it has run out. */
    @POST
    @Path("offers/{id}/completion")
    @Transactional
    public Response complete(long id) {
        boolean theirs = Assignment.<Assignment>findByIdOptional(id)
                .filter(one -> one.agentId.equals(me().id))
                .isPresent();
        if (!theirs) throw new NotFoundException();
        offers.complete(id, me().id);
        return Back.to("/desk");
    }

    private static String reason(String why) {
        String reason = why == null ? "" : why.replace("\0", "").strip();
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
    }

    private Person me() {
        return signedIn.person();
    }
}
