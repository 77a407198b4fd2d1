package io.heed.desk;

import io.heed.identity.May;
import io.heed.identity.SignedIn;
import io.heed.intake.CustomerSearch;
import io.heed.intake.Identities;
import io.heed.intake.Persons;
import io.heed.ticket.Ticket;
import io.heed.web.Shell;
import io.heed.web.Theme;
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
import java.util.Optional;

/** That the customer of a ticket is the same person as another: found, seen beforehand, said, and taken back. */
@Path("/desk/tickets/{id}/person")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(May.WORK_TICKETS)
public class SamePersonPages {
    private static final int SHOWN = 20;
    private static final int LONGEST_WORDS = 200;
    private static final int LONGEST_WHY = 500;

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        private Templates() {}

        static native TemplateInstance person(Shell shell, SamePersonView view);
    }

    private final OwnTickets tickets;
    private final CustomerSearch search;
    private final Persons persons;
    private final Identities identities;
    private final DeskViews desk;
    private final SignedIn signedIn;

    SamePersonPages(
            OwnTickets tickets,
            CustomerSearch search,
            Persons persons,
            Identities identities,
            DeskViews desk,
            SignedIn signedIn) {
        this.tickets = tickets;
        this.search = search;
        this.persons = persons;
        this.identities = identities;
        this.desk = desk;
        this.signedIn = signedIn;
    }

    @GET
    @Transactional
    public String choose(
            long id,
            @QueryParam("words") String words,
            @QueryParam("other") String other,
            @Context HttpHeaders headers) {
        Ticket ticket = tickets.mine(id);
        Optional<Persons.Person> chosen = other(ticket, other);
        return page(ticket, chosen, words, "", other != null && chosen.isEmpty() ? "gonePerson" : null, headers);
    }

    @POST
    @Path("joins")
    @Transactional
    public Response join(
            long id, @FormParam("other") String other, @FormParam("why") String why, @Context HttpHeaders headers) {
        Ticket ticket = tickets.mine(id);
        Optional<Persons.Person> chosen = other(ticket, other);
        String reason = why == null ? "" : why.replace("\0", "").strip();
        if (chosen.isEmpty() || reason.length() > LONGEST_WHY)
            return Response.status(422)
                    .entity(page(ticket, chosen, "", reason, chosen.isEmpty() ? "gonePerson" : "longWhy", headers))
                    .build();
        persons.join(chosen.get().known().get(0).id, ticket.customer.id, signedIn.person().name, reason);
        return back(id);
    }

    @POST
    @Path("undoings")
    @Transactional
    public Response undo(long id, @FormParam("customer") String customer, @Context HttpHeaders headers) {
        Ticket ticket = tickets.mine(id);
        Persons.Person person = persons.of(ticket.customer.id).orElseThrow();
        Optional<Long> part = Numbers.ofTicket(customer)
                .filter(one -> person.merges().stream().anyMatch(merge -> merge.customerId.equals(one)));
        if (part.isEmpty())
            return Response.status(422)
                    .entity(page(ticket, Optional.empty(), "", "", "gonePerson", headers))
                    .build();
        identities.undo(part.get(), signedIn.person().name);
        return back(id);
    }

    private Optional<Persons.Person> other(Ticket ticket, String number) {
        return Numbers.ofTicket(number).flatMap(persons::of).filter(person -> !person.has(ticket.customer.id));
    }

    private static Response back(long id) {
        return Response.seeOther(URI.create("/desk/tickets/" + id + "/person")).build();
    }

    private String page(
            Ticket ticket,
            Optional<Persons.Person> other,
            String given,
            String why,
            String problem,
            HttpHeaders headers) {
        Persons.Person person = persons.of(ticket.customer.id).orElseThrow();
        String words = given == null ? "" : given.replace("\0", "").strip();
        if (words.length() > LONGEST_WORDS) words = words.substring(0, LONGEST_WORDS);
        List<SamePersonView.Known> found = other.isPresent()
                ? List.of()
                : search.find(words, SHOWN + person.known().size()).stream()
                        .filter(one -> !person.has(one.id))
                        .limit(SHOWN)
                        .map(SamePersonView.Known::of)
                        .toList();
        SamePersonView view = new SamePersonView(
                ticket.id,
                ConversationViews.number(ticket.id),
                SamePersonView.Side.of(person),
                other.map(SamePersonView.Side::of).orElse(null),
                words,
                found,
                why,
                problem);
        return Templates.person(desk.shell("matters", Theme.of(headers), signedIn.person()), view)
                .render();
    }
}
