package io.heed.desk;

import io.heed.identity.May;
import io.heed.ticket.Actor;
import io.heed.ticket.Tag;
import io.heed.ticket.Tagging;
import io.heed.ticket.Ticket;
import io.heed.web.ProblemException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Words on tickets to find them by. */
@Path("/api/v1/tickets/{id}/tags")
@RolesAllowed(May.WORK_TICKETS)
class TicketTagsResource {
    private final Tagging tagging;
    private final SecurityIdentity caller;

    TicketTagsResource(Tagging tagging, SecurityIdentity caller) {
        this.tagging = tagging;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(May.SEE_TICKETS)
    @Transactional
    @Operation(summary = "The tags of a ticket")
    public TagsResource.Tags of(long id) {
        return tags(ticket(id));
    }

    @PUT
    @Path("{name}")
    @Transactional
    @Operation(summary = "Put a tag on a ticket; it is kept in small letters, blanks as hyphens")
    @APIResponse(responseCode = "200", description = "All tags of the ticket")
    public TagsResource.Tags add(long id, String name) {
        Ticket ticket = ticket(id);
        tagging.add(ticket, named(name), Actor.system(caller.getPrincipal().getName()));
        return tags(ticket);
    }

    @DELETE
    @Path("{name}")
    @Transactional
    @Operation(summary = "Take a tag off a ticket")
    @APIResponse(responseCode = "404", description = "The ticket has no such tag")
    public TagsResource.Tags remove(long id, String name) {
        Ticket ticket = ticket(id);
        String tag = named(name);
        if (!tagging.remove(ticket, tag)) throw ProblemException.notFound("The ticket has no tag " + tag);
        return tags(ticket);
    }

    private static String named(String name) {
        return Tag.named(name)
                .orElseThrow(() -> ProblemException.invalid(
                        "name", "must be 1 to " + Tag.LONGEST + " characters, none of them a control character"));
    }

    private static TagsResource.Tags tags(Ticket ticket) {
        return new TagsResource.Tags(
                Tag.ofTicket(ticket.id).stream().map(tag -> tag.name).toList());
    }

    private static Ticket ticket(long id) {
        return Ticket.byId(id).orElseThrow(() -> ProblemException.notFound("There is no ticket " + id));
    }
}
