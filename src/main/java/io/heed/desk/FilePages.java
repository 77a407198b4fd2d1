package io.heed.desk;

import io.heed.identity.Role;
import io.heed.identity.SignedIn;
import io.heed.intake.FileAnswer;
import io.heed.ticket.Attachment;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** What customers enclosed, for those who may read the ticket: today everybody at the desk may read all. */
@Path("/desk/files")
@RolesAllowed({Role.AGENT, Role.SUPERVISOR, Role.ADMIN})
public class FilePages {
    private final DraftFiles drafts;
    private final SignedIn signedIn;

    FilePages(DraftFiles drafts, SignedIn signedIn) {
        this.drafts = drafts;
        this.signedIn = signedIn;
    }

    @GET
    @Path("{id}")
    @Transactional
    public Response file(long id) {
        return FileAnswer.of(Attachment.<Attachment>findByIdOptional(id)
                .filter(file -> file.messageId != null || drafts.mayBeSeenBy(signedIn.person().id, file.id))
                .orElseThrow(NotFoundException::new));
    }
}
