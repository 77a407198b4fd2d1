package io.heed.intake;

import io.heed.identity.May;
import io.heed.ticket.Attachment;
import io.heed.web.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What customers enclosed, for programs. */
@Path("/api/v1/files")
@RolesAllowed(May.SEE_TICKETS)
class FilesResource {

    @GET
    @Path("{id}")
    @Transactional
    @Operation(
            summary = "The bytes of a file that came with a message",
            description = "A ticket's messages name their attachments with this address. The type is told from the"
                    + " content; only PNG, JPEG, GIF and WebP are inline.")
    @APIResponse(responseCode = "200", description = "The bytes, as they came")
    @APIResponse(responseCode = "404", description = "There is no such file, or its bytes stayed with the provider")
    public Response get(long id) {
        Attachment file = Attachment.<Attachment>findByIdOptional(id)
                .orElseThrow(() -> ProblemException.notFound("There is no file " + id));
        return FileAnswer.of(file);
    }
}
