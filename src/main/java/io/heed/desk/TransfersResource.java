package io.heed.desk;

import io.heed.identity.May;
import io.heed.identity.Person;
import io.heed.identity.Role;
import io.heed.intake.Idempotent;
import io.heed.ticket.Queue;
import io.heed.ticket.Ticket;
import io.heed.web.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** A ticket goes to somebody else, or to another queue, and its thread says why. */
@Path("/api/v1/tickets/{id}/transfers")
@RolesAllowed(May.WORK_TICKETS)
class TransfersResource {
    private final Handover handover;
    private final TicketViews views;
    private final ApiTickets tickets;

    TransfersResource(Handover handover, TicketViews views, ApiTickets tickets) {
        this.handover = handover;
        this.views = views;
        this.tickets = tickets;
    }

    @Schema(name = "TransferRequest")
    record Body(
            @Schema(description = "id of the agent it goes to; or a queue")
            Long agent,

            @Schema(examples = "billing", description = "name of the queue it goes to; or an agent")
            String queue,

            @Schema(examples = "it is about our own invoice")
            String why) {}

    @POST
    @Idempotent
    @Transactional
    @Operation(summary = "Pass a ticket on to an agent or a queue, with a reason; it keeps its age")
    @APIResponse(responseCode = "200", description = "The ticket as it is now")
    @APIResponse(responseCode = "409", description = "The ticket is closed")
    public TicketView transfer(long id, Body body) {
        Ticket ticket = ApiTickets.open(id);
        if (body == null || (body.agent() == null) == (body.queue() == null))
            throw ProblemException.invalid("agent", "must be the id of an agent, or queue the name of one, not both");
        String why = ApiTickets.reason("why", body.why());
        if (why.isEmpty()) throw ProblemException.invalid("why", "is missing: say why, for whoever goes on with it");
        if (body.agent() != null) handover.toPerson(id, agent(body.agent()), why, tickets.actor());
        else handover.toQueue(id, queue(body.queue()), why, tickets.actor());
        return views.of(ticket);
    }

    private static Person agent(long id) {
        return Person.<Person>findByIdOptional(id)
                .filter(person -> person.role.equals(Role.AGENT))
                .orElseThrow(
                        () -> ProblemException.invalid("agent", "must be the id of an agent: there is none " + id));
    }

    private static Queue queue(String name) {
        return Queue.named(name)
                .orElseThrow(() -> ProblemException.invalid("queue", "must be the name of a queue there is"));
    }
}
