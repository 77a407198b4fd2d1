package io.heed.desk;

import io.heed.identity.May;
import io.heed.identity.Person;
import io.heed.identity.SignedIn;
import io.heed.intake.Typing;
import io.heed.ticket.Ticket;
import io.heed.web.Face;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Who else is at a ticket, and who is writing there. */
@Path("/desk/company/{id}")
@RolesAllowed(May.WORK_TICKETS)
public class CompanyPages {

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        private Templates() {}

        static native TemplateInstance company(CompanyView company);
    }

    private final Company company;
    private final Typing typing;
    private final SignedIn signedIn;

    CompanyPages(Company company, Typing typing, SignedIn signedIn) {
        this.company = company;
        this.typing = typing;
        this.signedIn = signedIn;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Transactional
    public String company(long id) {
        return Templates.company(view(Ticket.byId(id).orElseThrow(NotFoundException::new)))
                .render();
    }

    /** Said by the page every few seconds while somebody writes a reply. */
    @POST
    @Path("writing")
    @Transactional
    public void writing(long id) {
        Ticket ticket = Ticket.byId(id).orElseThrow(NotFoundException::new);
        typing.agentTypes(ticket.id, signedIn.person().name);
    }

    CompanyView view(Ticket ticket) {
        List<String> writing = typing.agentsTyping(ticket.id);
        List<CompanyView.Other> others = company.of(ticket.id, signedIn.person().id).stream()
                .flatMap(id -> Person.<Person>findByIdOptional(id).stream())
                .map(person -> new CompanyView.Other(person.id, Face.of(person.name), writing.contains(person.name)))
                .toList();
        String customer = typing.customerTypes(ticket.id)
                ? Face.of(ticket.customer.displayName()).firstName()
                : null;
        return new CompanyView(ticket.id, others, customer);
    }
}
