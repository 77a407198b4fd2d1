package io.heed.radar;

import io.heed.identity.May;
import io.heed.intake.Idempotent;
import io.heed.ticket.Actor;
import io.heed.web.ProblemException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Incidents: many tickets about one thing, answered together. */
@Path("/api/v1/incidents")
@RolesAllowed(May.SEE_BOARD)
@Tag(name = "Incidents")
class IncidentsResource {
    private static final int LISTED = 200;

    private final Incidents incidents;
    private final IncidentReplies replies;
    private final IncidentTickets tickets;
    private final SecurityIdentity caller;

    IncidentsResource(Incidents incidents, IncidentReplies replies, IncidentTickets tickets, SecurityIdentity caller) {
        this.incidents = incidents;
        this.replies = replies;
        this.tickets = tickets;
        this.caller = caller;
    }

    @Schema(name = "IncidentRequest")
    record Body(
            @Schema(examples = "Card payments fail") String name,

            @Schema(description = "An alarm of the radar, whose tickets it takes in")
            Long alarm,

            @Schema(examples = "[812, 815]") List<Long> tickets) {}

    @Schema(name = "Incident")
    record View(
            long id,
            String name,
            @Schema(description = "open or closed") String state,
            Instant openedAt,
            String openedBy,
            Instant closedAt,
            String closedBy,
            List<Long> tickets,

            @Schema(description = "Open tickets, who would be answered")
            int waiting) {}

    @Schema(name = "Incidents")
    record All(List<View> items, String nextCursor) {}

    @GET
    @Transactional
    @Operation(summary = "Incidents, open ones first")
    public All all() {
        return new All(Incident.latest(LISTED).stream().map(this::view).toList(), null);
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(summary = "One incident with the numbers of its tickets")
    @APIResponse(responseCode = "404", description = "There is none of this number")
    public View one(long id) {
        return view(Incident.byId(id).orElseThrow(() -> ProblemException.notFound("There is no incident " + id)));
    }

    @POST
    @RolesAllowed(May.WORK_TICKETS)
    @Idempotent
    @Transactional
    @Operation(summary = "Open an incident, of an alarm or of tickets by number")
    @APIResponse(responseCode = "201", description = "It is open")
    public Response open(Body body) {
        if (body == null) throw ProblemException.invalid("name", "is missing: say in a few words what went wrong");
        Incident incident = incidents.open(body.name(), body.alarm(), actor());
        if (body.tickets() != null && !body.tickets().isEmpty())
            incidents.add(incident.id, known(body.tickets()), actor());
        return Response.status(201).entity(view(incident)).build();
    }

    private static List<Long> known(List<Long> ids) {
        if (ids.contains(null)) throw ProblemException.invalid("tickets", "must not contain null");
        return ids.stream().distinct().toList();
    }

    @Schema(name = "IncidentTickets")
    record Numbers(@Schema(examples = "[812, 815]") List<Long> tickets) {}

    @POST
    @RolesAllowed(May.WORK_TICKETS)
    @Path("{id}/tickets")
    @Transactional
    @Operation(summary = "Put tickets into an incident")
    public View add(long id, Numbers numbers) {
        if (numbers == null || numbers.tickets() == null || numbers.tickets().isEmpty())
            throw ProblemException.invalid("tickets", "is missing: give the numbers of the tickets");
        incidents.add(id, known(numbers.tickets()), actor());
        return view(Incidents.known(id));
    }

    @DELETE
    @RolesAllowed(May.WORK_TICKETS)
    @Path("{id}/tickets/{ticket}")
    @Operation(summary = "Take a ticket out of an incident; nothing else about it changes")
    @APIResponse(responseCode = "204", description = "It is not a part of it any more")
    public void remove(long id, long ticket) {
        incidents.remove(id, ticket);
    }

    @Schema(name = "IncidentReplyRequest")
    record Text(
            @Schema(examples = "Payments work again. We are sorry for the trouble.")
            String text,

            @Schema(description = "true to be told to how many it would go, and send nothing")
            Boolean preview) {}

    @Schema(name = "IncidentReplyAnswer")
    record Answer(
            @Schema(description = "None of a preview") Long id,
            int tickets,
            int sent,

            @Schema(description = "Closed or merged meanwhile")
            int refused) {}

    @POST
    @RolesAllowed(May.WORK_TICKETS)
    @Path("{id}/replies")
    @Operation(
            summary = "Answer everybody in an incident",
            description = "Every open ticket of it gets this reply, once under the same Idempotency-Key: said again, it"
                    + " goes on where it broke off.")
    @APIResponse(responseCode = "409", description = "It is closed, or none of its tickets is open")
    public Answer answer(long id, Text body, @HeaderParam("Idempotency-Key") String key) {
        String text = IncidentReplies.checked(body == null ? null : body.text());
        if (Boolean.TRUE.equals(body.preview())) {
            one(id);
            return new Answer(null, replies.recipients(id).size(), 0, 0);
        }
        if (key == null || key.isBlank())
            throw ProblemException.invalid(
                    "Idempotency-Key", "is missing: choose one for this answer, so that nobody gets it twice");
        IncidentReplies.Sent sent = replies.answer(id, text, key, actor());
        return new Answer(sent.id(), sent.tickets(), sent.sent(), sent.refused());
    }

    @Schema(name = "IncidentDeed")
    record Count(int tickets) {}

    @POST
    @RolesAllowed(May.WORK_TICKETS)
    @Path("{id}/raising")
    @Operation(summary = "Rank all of its open tickets with the most urgent")
    public Count raise(long id) {
        return new Count(incidents.raise(id, actor()));
    }

    @POST
    @RolesAllowed(May.WORK_TICKETS)
    @Path("{id}/merging")
    @Operation(summary = "Let each customer's open tickets go on in the one that came first")
    public Count merge(long id) {
        return new Count(incidents.merge(id, actor()));
    }

    @POST
    @RolesAllowed(May.WORK_TICKETS)
    @Path("{id}/closure")
    @Operation(summary = "Say that an incident is over; its tickets stay as they are")
    public View close(long id) {
        incidents.close(id, actor());
        return one(id);
    }

    private View view(Incident incident) {
        return new View(
                incident.id,
                incident.name,
                incident.isOpen() ? "open" : "closed",
                incident.openedAt,
                incident.openedBy,
                incident.closedAt,
                incident.closedBy,
                tickets.ofIncident(incident.id, Incidents.MOST_TICKETS).stream()
                        .map(IncidentTickets.Line::id)
                        .toList(),
                replies.recipients(incident.id).size());
    }

    private Actor actor() {
        return Actor.system(caller.getPrincipal().getName());
    }
}
