package io.heed.desk;

import io.heed.dispatch.Assignment;
import io.heed.dispatch.Backlog;
import io.heed.dispatch.Offers;
import io.heed.dispatch.TicketFacts;
import io.heed.identity.May;
import io.heed.identity.Person;
import io.heed.identity.Role;
import io.heed.intake.Idempotent;
import io.heed.intake.Replies;
import io.heed.ticket.Actor;
import io.heed.ticket.Closing;
import io.heed.ticket.Ticket;
import io.heed.web.ProblemException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Tickets from outside: look, answer, close, reopen, give to somebody. */
@Path("/api/v1/tickets")
@RolesAllowed(May.WORK_TICKETS)
class TicketsResource {
    private static final int MOST = 200;

    private final TicketViews views;
    private final Replies replies;
    private final Closing closing;
    private final Offers offers;
    private final Snoozes snoozes;
    private final Mentions mentions;
    private final Backlog backlog;
    private final SecurityIdentity caller;

    TicketsResource(
            TicketViews views,
            Replies replies,
            Closing closing,
            Offers offers,
            Snoozes snoozes,
            Mentions mentions,
            Backlog backlog,
            SecurityIdentity caller) {
        this.views = views;
        this.replies = replies;
        this.closing = closing;
        this.offers = offers;
        this.snoozes = snoozes;
        this.mentions = mentions;
        this.backlog = backlog;
        this.caller = caller;
    }

    @Schema(name = "Tickets")
    record Page(List<TicketView> items, String nextCursor) {}

    @Schema(name = "TicketMessageRequest")
    record Body(
            @Schema(examples = "reply", description = "reply (default) or note")
            String kind,

            String text) {}

    @Schema(name = "AssignmentRequest")
    record AssignTo(@Schema(description = "id of the agent") Long agent) {}

    @GET
    @RolesAllowed(May.SEE_TICKETS)
    @Path("{id}")
    @Transactional
    @Operation(summary = "One ticket with messages, understanding, priority, assignment and history")
    public TicketView get(long id) {
        return views.of(found(id));
    }

    @GET
    @RolesAllowed(May.SEE_TICKETS)
    @Transactional
    @Operation(
            summary =
                    "Tickets by the sender's message id, or by state (waiting, offered, accepted, closed), newest first")
    public Page list(
            @QueryParam("externalId") String externalId,
            @QueryParam("state") String state,
            @QueryParam("limit") @DefaultValue("50") String limit,
            @QueryParam("cursor") String cursor) {
        int most = number("limit", limit, 1, MOST).intValue();
        Long before = cursor == null ? null : number("cursor", cursor, 1, Long.MAX_VALUE);
        if (state != null && !TicketSearch.STATES.contains(state))
            throw ProblemException.invalid("state", "must be one of " + String.join(", ", TicketSearch.STATES));
        List<Long> ids = TicketSearch.ids(externalId, state, before, most + 1);
        boolean more = ids.size() > most;
        List<Long> shown = more ? ids.subList(0, most) : ids;
        List<TicketView> items = shown.stream().map(id -> views.of(found(id))).toList();
        return new Page(items, more ? String.valueOf(shown.get(shown.size() - 1)) : null);
    }

    @POST
    @Idempotent
    @Path("{id}/messages")
    @Transactional
    @Operation(summary = "Reply to the customer, or leave a note")
    public Response write(long id, @HeaderParam("Idempotency-Key") String key, Body body) {
        Ticket ticket = found(id);
        if (body == null || body.text() == null || body.text().isBlank())
            throw ProblemException.invalid("text", "is missing: give the text of the message");
        if (body.text().length() > TicketPages.LONGEST_TEXT)
            throw ProblemException.invalid("text", "must be at most " + TicketPages.LONGEST_TEXT + " characters");
        String kind = body.kind() == null ? "reply" : body.kind();
        if (!kind.equals("reply") && !kind.equals("note"))
            throw ProblemException.invalid("kind", "must be reply or note");
        if (kind.equals("reply") && !ticket.isOpen())
            throw ProblemException.conflict("The ticket is closed: reopen it first");
        if (kind.equals("reply")) replies.reply(ticket, actor(), body.text(), key);
        else mentions.hear(replies.note(ticket, actor(), body.text(), key));
        return Response.status(201).entity(views.of(ticket)).build();
    }

    @POST
    @Idempotent
    @Path("{id}/closure")
    @Transactional
    @Operation(summary = "Close a ticket; what attention it held is free")
    public TicketView close(long id) {
        if (!closing.close(found(id), actor())) throw ProblemException.conflict("The ticket is closed already");
        return views.of(found(id));
    }

    @DELETE
    @Path("{id}/closure")
    @Transactional
    @Operation(summary = "Reopen a closed ticket")
    public TicketView reopen(long id) {
        Long into = found(id).mergedIntoId;
        if (into != null)
            throw ProblemException.conflict("The ticket was merged into ticket " + into + " and goes on there");
        if (!closing.reopen(found(id), actor())) throw ProblemException.conflict("The ticket is open already");
        return views.of(found(id));
    }

    @POST
    @Idempotent
    @Path("{id}/assignment")
    @Transactional
    @Operation(summary = "Give a ticket to an agent by hand")
    public TicketView assign(long id, AssignTo body) {
        Ticket ticket = found(id);
        if (body == null || body.agent() == null)
            throw ProblemException.invalid("agent", "is missing: give the id of an agent");
        Person agent = Person.<Person>findByIdOptional(body.agent())
                .filter(person -> person.role.equals(Role.AGENT))
                .orElseThrow(() -> ProblemException.invalid("agent", "there is no agent " + body.agent()));
        BigDecimal attention = BigDecimal.valueOf(
                backlog.ofTicket(id).map(TicketFacts::attention).orElse(1.0));
        snoozes.over(id, actor());
        if (offers.assign(id, agent, attention, actor().name()).isEmpty())
            throw ProblemException.conflict("The ticket is closed: reopen it first");
        return views.of(ticket);
    }

    @DELETE
    @Path("{id}/assignment")
    @Operation(summary = "Take a ticket or an offer of it back; it keeps its age and goes to somebody else")
    public void takeBack(long id, @QueryParam("why") @DefaultValue("") String why) {
        found(id);
        if (why.length() > 500 || why.indexOf('\0') >= 0)
            throw ProblemException.invalid("why", "must be at most 500 characters, without NUL characters");
        if (!offers.takeBack(id, Assignment.Cause.byHand, why, actor().name()))
            throw ProblemException.conflict("Nobody has this ticket: it is waiting or closed");
    }

    private Actor actor() {
        return Actor.system(caller.getPrincipal().getName());
    }

    private static Ticket found(long id) {
        return Ticket.byId(id).orElseThrow(() -> ProblemException.notFound("There is no ticket " + id));
    }

    private static Long number(String name, String text, long least, long most) {
        if (text.matches("\\d{1,18}")) {
            long value = Long.parseLong(text);
            if (value >= least && value <= most) return value;
        }
        throw ProblemException.invalid(
                name, "must be a whole number, " + least + " or more" + (most == MOST ? ", at most " + MOST : ""));
    }
}
