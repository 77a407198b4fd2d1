package io.heed.desk;

import io.heed.identity.May;
import io.heed.identity.SignedIn;
import io.heed.intake.Identities;
import io.heed.intake.Merging;
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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Two tickets become one: the other is found, both are seen side by side, and somebody says which goes on. */
@Path("/desk")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(May.WORK_TICKETS)
public class UnionPages {
    private static final int SHOWN = 20;
    private static final int LOOKED_AT = 200;

    private static final String OPEN = "closureId is null and id <> ?1 and ";
    private static final String BY_WORDS =
            OPEN + "(lower(subject) like ?2 or lower(customer.name) like ?2 or lower(customer.email) like ?2)"
                    + " order by id desc";

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        private Templates() {}

        static native TemplateInstance union(Shell shell, UnionView view);
    }

    private final OwnTickets tickets;
    private final Identities identities;
    private final Merging merging;
    private final DeskViews desk;
    private final SignedIn signedIn;
    private final Viewing viewing;

    UnionPages(
            OwnTickets tickets,
            Identities identities,
            Merging merging,
            DeskViews desk,
            SignedIn signedIn,
            Viewing viewing) {
        this.tickets = tickets;
        this.identities = identities;
        this.merging = merging;
        this.desk = desk;
        this.signedIn = signedIn;
        this.viewing = viewing;
    }

    /** @param words to find the other by; without any, the same person's other tickets are offered */
    @GET
    @Path("tickets/{id}/union")
    @Transactional
    public String choose(
            long id,
            @QueryParam("words") String words,
            @QueryParam("other") String other,
            @Context HttpHeaders headers) {
        Ticket ticket = tickets.mine(id);
        Optional<Ticket> chosen = other(ticket, other);
        String problem = !ticket.isOpen() ? "closed" : other != null && chosen.isEmpty() ? "goneTicket" : null;
        return page(ticket, chosen, words, problem, headers);
    }

    @POST
    @Path("tickets/{id}/unions")
    @Transactional
    public Response unite(
            long id,
            @FormParam("other") String other,
            @FormParam("goesOn") String goesOn,
            @Context HttpHeaders headers) {
        Ticket ticket = tickets.mine(id);
        Optional<Ticket> chosen = other(ticket, other);
        if (chosen.isEmpty() || !ticket.isOpen())
            return Response.status(422)
                    .entity(page(ticket, Optional.empty(), null, ticket.isOpen() ? "goneTicket" : "closed", headers))
                    .build();
        boolean thisOne =
                Numbers.ofTicket(goesOn).filter(number -> number == id).isPresent();
        long from = thisOne ? chosen.get().id : id;
        long into = thisOne ? id : chosen.get().id;
        merging.merge(from, into, signedIn.person().actor());
        return Response.seeOther(URI.create("/desk/tickets/" + into)).build();
    }

    private Optional<Ticket> other(Ticket ticket, String number) {
        return Numbers.ofTicket(number)
                .filter(other -> other != ticket.id.longValue())
                .flatMap(Ticket::byId)
                .filter(tickets::mayMerge);
    }

    private List<Ticket> candidates(Ticket ticket, String words) {
        Stream<Ticket> numbered = other(ticket, words).stream();
        Stream<Ticket> found = words.isEmpty()
                ? Ticket.<Ticket>find(
                        OPEN + "customer.id in ?2 order by id desc", ticket.id, identities.of(ticket.customer.id))
                        .page(0, LOOKED_AT)
                        .stream()
                : Ticket.<Ticket>find(BY_WORDS, ticket.id, "%" + escaped(words) + "%").page(0, LOOKED_AT).stream();
        return Stream.concat(numbered, found)
                .distinct()
                .filter(tickets::mayMerge)
                .limit(SHOWN)
                .toList();
    }

    private static String escaped(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1");
    }

    private String page(Ticket ticket, Optional<Ticket> other, String given, String problem, HttpHeaders headers) {
        String words = given == null ? "" : given.replace("\0", "").strip();
        List<Ticket> candidates = other.isPresent() || !ticket.isOpen() ? List.of() : candidates(ticket, words);
        UnionView view = new UnionView(
                UnionView.Side.of(ticket, viewing),
                other.map(one -> UnionView.Side.of(one, viewing)).orElse(null),
                words,
                candidates.stream().map(one -> UnionView.Side.of(one, viewing)).toList(),
                problem);
        return Templates.union(desk.shell("matters", Theme.of(headers), signedIn.person()), view)
                .render();
    }
}
