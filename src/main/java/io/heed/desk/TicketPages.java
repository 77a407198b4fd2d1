package io.heed.desk;

import io.heed.identity.May;
import io.heed.identity.SignedIn;
import io.heed.ticket.Closing;
import io.heed.ticket.Ticket;
import io.heed.web.Theme;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** What an agent does in a ticket of theirs: reply, note, close. Supervisors may in any, leads in those they see. */
@Path("/desk")
@RolesAllowed(May.WORK_TICKETS)
public class TicketPages {
    static final int LONGEST_TEXT = 20_000;

    private final Composing composing;
    private final ComposerViews composers;
    private final Closing closing;
    private final OwnTickets tickets;
    private final SignedIn signedIn;
    private final SeenTickets seen;
    private final Meanwhile meanwhile;
    private final DeskPages pages;

    TicketPages(
            Composing composing,
            ComposerViews composers,
            Closing closing,
            OwnTickets tickets,
            SignedIn signedIn,
            SeenTickets seen,
            Meanwhile meanwhile,
            DeskPages pages) {
        this.composing = composing;
        this.composers = composers;
        this.closing = closing;
        this.tickets = tickets;
        this.signedIn = signedIn;
        this.seen = seen;
        this.meanwhile = meanwhile;
        this.pages = pages;
    }

    @POST
    @Path("tickets/{id}/replies")
    @Transactional
    public Response reply(
            long id,
            @FormParam("text") String text,
            @FormParam("seen") String known,
            @FormParam("anyway") String anyway,
            @FormParam("macro") String macro,
            @FormParam("then") String then,
            @Context HttpHeaders headers) {
        Ticket ticket = tickets.mine(id);
        String problem = ticket.isOpen() ? problem(text) : "closed";
        if (problem != null) return refused(ticket, text, problem, false, headers);
        List<Meanwhile.Came> came = anyway != null ? List.of() : meanwhile.since(known, id, signedIn.person().id);
        if (!came.isEmpty()) return refused(ticket, text, "newer", false, came, headers);
        composing.send(
                ticket,
                signedIn.person(),
                new Composing.Sent(text.strip(), false, number(macro).orElse(null), then));
        return back("/desk/tickets/" + id);
    }

    @POST
    @Path("tickets/{id}/notes")
    @Transactional
    public Response note(
            long id, @FormParam("text") String text, @FormParam("macro") String macro, @Context HttpHeaders headers) {
        Ticket ticket = tickets.mine(id);
        String problem = problem(text);
        if (problem != null) return refused(ticket, text, problem, true, headers);
        composing.send(
                ticket,
                signedIn.person(),
                new Composing.Sent(text.strip(), true, number(macro).orElse(null), null));
        return back("/desk/tickets/" + id);
    }

    @POST
    @Path("tickets/{id}/closure")
    @Transactional
    public Response close(long id) {
        closing.close(tickets.mine(id), signedIn.person().actor());
        return back("/desk");
    }

    private static Optional<Long> number(String text) {
        return Numbers.ofTicket(text);
    }

    private static String problem(String text) {
        if (text == null || text.isBlank()) return "empty";
        return text.length() > LONGEST_TEXT ? "tooLong" : null;
    }

    private Response refused(Ticket ticket, String text, String problem, boolean note, HttpHeaders headers) {
        return refused(ticket, text, problem, note, List.of(), headers);
    }

    private Response refused(
            Ticket ticket, String text, String problem, boolean note, List<Meanwhile.Came> came, HttpHeaders headers) {
        Composer composer = new Composer(
                ticket.id,
                ticket.customer.displayName(),
                text == null ? "" : text,
                problem,
                note,
                seen.newest(ticket.id),
                came,
                composers.around(ticket, signedIn.person(), ComposerViews.Begin.NOTHING));
        return Response.status(422)
                .type(MediaType.TEXT_HTML_TYPE)
                .entity(pages.page(ticket.id, Theme.of(headers), composer))
                .build();
    }

    private static Response back(String where) {
        return Response.seeOther(URI.create(where)).build();
    }
}
