package io.heed.desk;

import io.heed.identity.May;
import io.heed.identity.SignedIn;
import io.heed.intake.Splitting;
import io.heed.ticket.Message;
import io.heed.ticket.Ticket;
import io.heed.web.Shell;
import io.heed.web.Theme;
import io.heed.web.Viewing;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Some of a ticket's messages become a matter of their own: chosen on a page, for whoever holds the ticket. */
@Path("/desk")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(May.WORK_TICKETS)
public class SplitPages {
    private static final int LONGEST_SUBJECT = 500;

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        private Templates() {}

        static native TemplateInstance split(Shell shell, SplitView view);
    }

    private final OwnTickets tickets;
    private final Splitting splitting;
    private final DeskViews desk;
    private final SignedIn signedIn;
    private final Viewing viewing;

    SplitPages(OwnTickets tickets, Splitting splitting, DeskViews desk, SignedIn signedIn, Viewing viewing) {
        this.tickets = tickets;
        this.splitting = splitting;
        this.desk = desk;
        this.signedIn = signedIn;
        this.viewing = viewing;
    }

    /** @param from the message from which on all are chosen */
    @GET
    @Path("tickets/{id}/split")
    @Transactional
    public String choose(long id, @QueryParam("from") String from, @Context HttpHeaders headers) {
        Ticket ticket = tickets.mine(id);
        long first = Numbers.ofTicket(from).orElse(Long.MAX_VALUE);
        Set<Long> chosen = inside(ticket).stream()
                .map(message -> message.id)
                .filter(message -> message >= first)
                .collect(Collectors.toSet());
        return page(ticket, chosen, "", ticket.isOpen() ? null : "closed", headers);
    }

    @POST
    @Path("tickets/{id}/splits")
    @Transactional
    public Response split(
            long id,
            @FormParam("message") List<String> message,
            @FormParam("subject") String subject,
            @Context HttpHeaders headers) {
        Ticket ticket = tickets.mine(id);
        Set<Long> chosen = new LinkedHashSet<>();
        for (String one : message) Numbers.ofTicket(one).ifPresent(chosen::add);
        String own = subject == null ? "" : subject.replace("\0", "").strip();
        String problem = problem(ticket, chosen, own);
        if (problem != null)
            return Response.status(422)
                    .entity(page(ticket, chosen, own, problem, headers))
                    .build();
        Ticket fresh = splitting.split(
                id, chosen, own.isEmpty() ? null : own, signedIn.person().actor());
        return Response.seeOther(URI.create("/desk/tickets/" + fresh.id)).build();
    }

    private static String problem(Ticket ticket, Set<Long> chosen, String subject) {
        if (!ticket.isOpen()) return "closed";
        if (subject.length() > LONGEST_SUBJECT) return "longSubject";
        List<Message> all = inside(ticket);
        chosen.retainAll(all.stream().map(one -> one.id).collect(Collectors.toSet()));
        List<Message> customers =
                all.stream().filter(one -> one.kind == Message.Kind.customer).toList();
        long go = customers.stream().filter(one -> chosen.contains(one.id)).count();
        if (go == 0) return "needsOne";
        return go == customers.size() ? "leavesNone" : null;
    }

    /** Those that have moved on with a merge stand elsewhere. */
    private static List<Message> inside(Ticket ticket) {
        return Message.list("ticket.id = ?1 order by id", ticket.id);
    }

    private String page(Ticket ticket, Set<Long> chosen, String subject, String problem, HttpHeaders headers) {
        return Templates.split(
                        desk.shell("matters", Theme.of(headers), signedIn.person()),
                        SplitView.of(ticket, inside(ticket), chosen, subject, problem, viewing))
                .render();
    }
}
