package io.heed.desk;

import io.heed.identity.May;
import io.heed.identity.SignedIn;
import io.heed.ticket.Ticket;
import io.heed.understanding.UrgencyLabel;
import io.heed.web.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The buttons "Not urgent?" and "Wrong queue?" of an agent's own ticket, and their undoing. */
@Path("/desk/tickets/{id}/corrections")
@RolesAllowed(May.WORK_TICKETS)
public class CorrectionPages {
    private final Corrections corrections;
    private final OwnTickets tickets;
    private final SignedIn signedIn;

    CorrectionPages(Corrections corrections, OwnTickets tickets, SignedIn signedIn) {
        this.corrections = corrections;
        this.tickets = tickets;
        this.signedIn = signedIn;
    }

    @POST
    @Transactional
    public Response correct(long id, @FormParam("urgency") String urgency, @FormParam("queue") String queue) {
        Ticket ticket = tickets.mine(id);
        Double corrected = urgency == null || urgency.isBlank()
                ? null
                : UrgencyLabel.of(urgency)
                        .orElseThrow(() -> ProblemException.invalid("urgency", "must be " + UrgencyLabel.KNOWN));
        String moved = queue == null || queue.isBlank() || queue.equals(ticket.queue) ? null : queue;
        if (corrected != null || moved != null)
            corrections.correct(id, corrected, moved, signedIn.person().actor());
        return back(id);
    }

    @POST
    @Path("{correction}/undoing")
    @Transactional
    public Response undo(long id, long correction) {
        tickets.mine(id);
        corrections.undo(id, correction, signedIn.person().actor());
        return back(id);
    }

    private static Response back(long id) {
        return Response.seeOther(URI.create("/desk/tickets/" + id)).build();
    }
}
