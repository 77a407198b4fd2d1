package io.heed.desk;

import io.heed.dispatch.Assignment;
import io.heed.dispatch.Offers;
import io.heed.identity.May;
import io.heed.identity.SignedIn;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** An agent's yes or no to an offer of their own. */
@Path("/desk")
@RolesAllowed(May.TAKE_OFFERS)
public class OfferPages {
    static final String WITHOUT_REASON = "declined at the desk";

    private final Offers offers;
    private final SignedIn signedIn;

    OfferPages(Offers offers, SignedIn signedIn) {
        this.offers = offers;
        this.signedIn = signedIn;
    }

    @POST
    @Path("offers/{id}/acceptance")
    @Transactional
    public Response accept(long id) {
        long ticket = ticketOf(id);
        Offers.Answer answer = offers.accept(id, signedIn.person().id);
        // too late is no error: the ticket's page says who has it now
        return back(answer == Offers.Answer.notYours ? "/desk" : "/desk/tickets/" + ticket);
    }

    @POST
    @Path("offers/{id}/rejection")
    @Transactional
    public Response reject(long id, @FormParam("reason") String reason) {
        ticketOf(id);
        String why = reason == null || reason.isBlank()
                ? WITHOUT_REASON
                : reason.replace("\0", "").strip();
        offers.reject(id, signedIn.person().id, why.length() > 200 ? why.substring(0, 200) : why);
        return back("/desk");
    }

    /** Somebody else's offer does not exist for this agent. */
    private long ticketOf(long offer) {
        return Assignment.<Assignment>findByIdOptional(offer)
                .filter(assignment -> assignment.agentId.equals(signedIn.person().id))
                .orElseThrow(NotFoundException::new)
                .ticketId;
    }

    private static Response back(String where) {
        return Response.seeOther(URI.create(where)).build();
    }
}
