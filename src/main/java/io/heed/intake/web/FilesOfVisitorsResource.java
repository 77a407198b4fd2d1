package io.heed.intake.web;

import io.heed.intake.FileAnswer;
import io.heed.ticket.Attachment;
import io.heed.web.Problem;
import io.heed.web.ProblemException;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Files of a visitor: brought first, then named by the message that encloses them. */
@Path("/hooks/web/{account}")
@PermitAll
@FromBrowsers
public class FilesOfVisitorsResource {
    private final Reception reception;
    private final Uploads uploads;

    FilesOfVisitorsResource(Reception reception, Uploads uploads) {
        this.reception = reception;
        this.uploads = uploads;
    }

    /** The body is the file, and is not read before its visitor is known. */
    @POST
    @Path("files")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "A visitor brings a file",
            description = "The body is the file itself. Its type is told from its content. Name its id in a message.")
    @APIResponse(responseCode = "201", description = "It waits for the message that names it")
    @APIResponse(responseCode = "413", description = "It is too large; the problem says how large it may be")
    public Response bring(
            @HeaderParam("Authorization") String authorization,
            @Schema(examples = "receipt.pdf") @QueryParam("name") @DefaultValue("file") String name,
            InputStream body)
            throws IOException {
        Visitor visitor = reception.visitor(authorization);
        if (name.length() > 500) throw ProblemException.invalid("name", "must be at most 500 characters");
        int most = uploads.largest();
        byte[] content = body.readNBytes(most + 1);
        if (content.length == 0) throw ProblemException.invalid("body", "is empty: send the file itself");
        if (content.length > most)
            throw new ProblemException(Problem.of(
                    413, "too-large", "The file is too large", "It may have " + most / (1024 * 1024) + " MB."));
        Attachment file = uploads.keep(reception.account().name(), visitor, name, content);
        return Response.status(201)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(new Line.Enclosed(
                        file.id,
                        file.name,
                        file.mediaType,
                        file.bytes,
                        io.heed.intake.MediaTypes.isPicture(file.mediaType)))
                .build();
    }

    @GET
    @Path("files/{id}")
    @Transactional
    @Operation(summary = "A file of the visitor's own conversation")
    public Response file(@HeaderParam("Authorization") String authorization, long id) {
        Visitor visitor = reception.visitor(authorization);
        return FileAnswer.of(uploads.seen(reception.account().name(), visitor, id));
    }
}
