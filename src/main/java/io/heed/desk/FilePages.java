package io.heed.desk;

import io.heed.identity.May;
import io.heed.identity.SignedIn;
import io.heed.intake.FileAnswer;
import io.heed.ticket.Attachment;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** What customers enclosed, for those who may read the ticket. */
@Path("/desk/files")
@RolesAllowed(May.WORK_TICKETS)
public class FilePages {
    private final DraftFiles drafts;
    private final SignedIn signedIn;
    private final Sight sight;

    FilePages(DraftFiles drafts, SignedIn signedIn, Sight sight) {
        this.drafts = drafts;
        this.signedIn = signedIn;
        this.sight = sight;
    }

    @GET
    @Path("{id}")
    @Transactional
    public Response file(long id) {
        return FileAnswer.of(Attachment.<Attachment>findByIdOptional(id)
                .filter(file -> file.messageId != null
                        ? sight.seesMessage(file.messageId)
                        : drafts.mayBeSeenBy(signedIn.person().id, file.id))
                .orElseThrow(NotFoundException::new));
    }
}
