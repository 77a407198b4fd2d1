package io.heed.history;

import io.heed.identity.May;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Everything goes out here. */
@Path("/api/v1/export")
@RolesAllowed(May.MANAGE_HISTORY)
@Tag(name = "History")
class ExportResource {
    private final Export export;

    ExportResource(Export export) {
        this.export = export;
    }

    @GET
    @Blocking
    @Operation(
            operationId = "exportAll",
            summary = "Everything of this workspace as a ZIP of NDJSON files, as it is at this moment",
            description =
                    "Tickets, messages, customers with their identities, people without passwords, tags, closures,"
                            + " readings, lessons, assignments with their decisions, weights, calendars and promises, channel accounts"
                            + " without secrets, audit, and attachments as files. manifest.json, the last entry, has row counts and"
                            + " checksums: without it the download broke off. POST /api/v1/imports of another Heed takes the file in.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/zip",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response all() {
        StreamingOutput body = export::write;
        return Response.ok(body, "application/zip")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + export.fileName() + "\"")
                .build();
    }
}
